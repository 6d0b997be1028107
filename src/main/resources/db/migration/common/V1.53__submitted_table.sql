-- What was submitted, frozen as text: a JSON column would reorder keys and round decimals.
create table submitted_table (
    submission_id bigint not null,
    jurisdiction_id bigint not null,
    unit_id bigint not null,
    form_id varchar(64) not null,
    framework_id varchar(64) not null,
    fund_tree_id varchar(64) not null,
    table_json longtext not null,
    findings_json longtext not null,
    justifications_json longtext not null,
    authors_json longtext not null,
    constraint pk_submitted_table primary key (submission_id),
    constraint fk_submitted_table_submission foreign key (jurisdiction_id, unit_id, submission_id)
        references submission (jurisdiction_id, unit_id, id)
);
