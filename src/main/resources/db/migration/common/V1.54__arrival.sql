-- A submission has come to a stage: from then on those who serve the stage see it.
create table arrival (
    id bigint not null,
    jurisdiction_id bigint not null,
    unit_id bigint not null,
    submission_id bigint not null,
    stage_key varchar(40) not null,
    arrived_at datetime(6) not null,
    constraint pk_arrival primary key (id),
    constraint uq_arrival_stage unique (jurisdiction_id, submission_id, stage_key),
    constraint fk_arrival_submission foreign key (jurisdiction_id, unit_id, submission_id)
        references submission (jurisdiction_id, unit_id, id),
    constraint fk_arrival_stage foreign key (jurisdiction_id, stage_key) references stage (jurisdiction_id, stage_key)
);
