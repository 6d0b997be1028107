-- Who stands in for a membership of somebody, from a day to a day, both included.
create table deputy (
    id bigint not null,
    jurisdiction_id bigint not null,
    account_id bigint not null,
    membership_id bigint not null,
    deputy_account_id bigint not null,
    first_date date not null,
    last_date date not null,
    row_version int not null,
    constraint pk_deputy primary key (id),
    constraint fk_deputy_membership foreign key (jurisdiction_id, account_id, membership_id)
        references membership (jurisdiction_id, account_id, id),
    constraint fk_deputy_account foreign key (jurisdiction_id, deputy_account_id)
        references account (jurisdiction_id, id)
);
