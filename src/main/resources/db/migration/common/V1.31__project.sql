-- A unit's project with its draft: private to the unit, as are all project_ tables but project_progress.
create table project (
    id bigint not null,
    unit_id bigint not null,
    jurisdiction_id bigint not null,
    batch_id bigint not null,
    project_name varchar(500) not null,
    budget_year int,
    period_from varchar(10),
    period_to varchar(10),
    total_amount decimal(15, 6),
    revision bigint not null,
    submitted_revision bigint not null,
    updated_at datetime(6) not null,
    updated_by varchar(200) not null,
    row_version int not null,
    constraint pk_project primary key (id),
    constraint uq_project_unit unique (unit_id, id),
    constraint fk_project_unit foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id),
    constraint fk_project_batch foreign key (jurisdiction_id, batch_id) references batch (jurisdiction_id, id)
);
