create index ix_review_thread_project on review_thread (jurisdiction_id, project_id, batch_id, round_number);
