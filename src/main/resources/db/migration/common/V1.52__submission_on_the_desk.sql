create index ix_submission_desk on submission (jurisdiction_id, state, stage_key, arrived_at, id);
