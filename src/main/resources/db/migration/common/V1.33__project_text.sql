-- The texts of a draft by their path, so that a new field of a table needs no new column.
create table project_text (
    id bigint not null,
    unit_id bigint not null,
    project_id bigint not null,
    field_path varchar(100) not null,
    body longtext not null,
    row_version int not null,
    constraint pk_project_text primary key (id),
    constraint uq_project_text_path unique (unit_id, project_id, field_path),
    constraint fk_project_text_project foreign key (unit_id, project_id) references project (unit_id, id)
);
