alter table published_version
    add constraint uq_published_version_submission unique (jurisdiction_id, submission_id) ${algorithm-of-index};
