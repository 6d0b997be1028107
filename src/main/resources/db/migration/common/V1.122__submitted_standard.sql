-- That a submission has a row taken from a standard.
create table submitted_standard (
    jurisdiction_id bigint not null,
    standard_id bigint not null,
    submission_id bigint not null,
    unit_id bigint not null,
    constraint pk_submitted_standard primary key (jurisdiction_id, standard_id, submission_id),
    constraint fk_submitted_standard_submission foreign key (jurisdiction_id, unit_id, submission_id)
        references submission (jurisdiction_id, unit_id, id)
);
