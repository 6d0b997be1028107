-- A thread (批注) on a place of the table. It is its author's own until it is sent with a review.
create table review_thread (
    id bigint not null,
    jurisdiction_id bigint not null,
    unit_id bigint not null,
    project_id bigint not null,
    batch_id bigint not null,
    submission_id bigint not null,
    round_number int not null,
    stage_key varchar(40) not null,
    field_path varchar(700) not null,
    severity varchar(10) not null,
    was_text longtext not null,
    state varchar(10) not null,
    author_id bigint not null,
    rule_id varchar(40),
    sent_at datetime(6),
    row_version int not null,
    constraint pk_review_thread primary key (id),
    constraint uq_review_thread_ring unique (jurisdiction_id, unit_id, id),
    constraint fk_review_thread_submission foreign key (jurisdiction_id, unit_id, submission_id)
        references submission (jurisdiction_id, unit_id, id),
    constraint fk_review_thread_stage foreign key (jurisdiction_id, stage_key)
        references stage (jurisdiction_id, stage_key)
);
