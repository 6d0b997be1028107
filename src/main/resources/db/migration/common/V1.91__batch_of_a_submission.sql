-- The batch of a submission is one of its jurisdiction.
alter table submission add constraint fk_submission_batch foreign key (jurisdiction_id, batch_id)
    references batch (jurisdiction_id, id);
