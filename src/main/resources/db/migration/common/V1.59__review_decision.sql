-- A decision (审核结论); at a stage there is one.
create table review_decision (
    id bigint not null,
    jurisdiction_id bigint not null,
    unit_id bigint not null,
    submission_id bigint not null,
    stage_key varchar(40) not null,
    verdict varchar(10) not null,
    opinion varchar(1000) not null,
    account_id bigint not null,
    account_name varchar(200) not null,
    decided_at datetime(6) not null,
    constraint pk_review_decision primary key (id),
    constraint uq_review_decision_stage unique (jurisdiction_id, submission_id, stage_key),
    constraint fk_review_decision_submission foreign key (jurisdiction_id, unit_id, submission_id)
        references submission (jurisdiction_id, unit_id, id),
    constraint fk_review_decision_stage foreign key (jurisdiction_id, stage_key)
        references stage (jurisdiction_id, stage_key)
);
