-- What refers to a membership names its jurisdiction, too.
alter table membership
    add constraint uq_membership_jurisdiction unique (jurisdiction_id, account_id, id) ${algorithm-of-index};
