-- Which stages a reviewer serves, and for which unit; for all units when there is none.
create table review_assignment (
    id bigint not null,
    jurisdiction_id bigint not null,
    account_id bigint not null,
    stage_key varchar(40) not null,
    unit_id bigint,
    row_version int not null,
    constraint pk_review_assignment primary key (id),
    constraint uq_review_assignment unique (jurisdiction_id, account_id, stage_key, unit_id),
    constraint fk_review_assignment_account foreign key (jurisdiction_id, account_id)
        references account (jurisdiction_id, id),
    constraint fk_review_assignment_unit foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
);
