-- The list of a jurisdiction's accounts, by user name.
create index ix_credential_user_name on credential (jurisdiction_id, user_name);
