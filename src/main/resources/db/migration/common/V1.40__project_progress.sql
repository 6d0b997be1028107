-- Where a submitted project stands: shared between its unit and those who review it. A draft never submitted has no row.
create table project_progress (
    project_id bigint not null,
    jurisdiction_id bigint not null,
    unit_id bigint not null,
    batch_id bigint not null,
    progress_state varchar(16) not null,
    round_number int not null,
    return_reason longtext,
    row_version int not null,
    constraint pk_project_progress primary key (project_id),
    constraint uq_project_progress_jurisdiction unique (jurisdiction_id, unit_id, project_id),
    constraint fk_project_progress_project foreign key (unit_id, project_id) references project (unit_id, id),
    constraint fk_project_progress_unit foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id),
    constraint fk_project_progress_batch foreign key (jurisdiction_id, batch_id) references batch (jurisdiction_id, id)
);
