create index ix_review_comment_thread on review_comment (jurisdiction_id, thread_id, id);
