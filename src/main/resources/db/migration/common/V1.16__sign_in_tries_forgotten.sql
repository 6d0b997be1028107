create index ix_sign_in_tries_forgotten on sign_in_tries (forgotten_at);
