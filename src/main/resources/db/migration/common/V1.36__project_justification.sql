-- The unit's answers to findings.
create table project_justification (
    id bigint not null,
    unit_id bigint not null,
    project_id bigint not null,
    rule_id varchar(16) not null,
    field_path varchar(700) not null,
    body longtext not null,
    row_version int not null,
    constraint pk_project_justification primary key (id),
    constraint uq_project_justification_finding unique (unit_id, project_id, rule_id, field_path),
    constraint fk_project_justification_project foreign key (unit_id, project_id) references project (unit_id, id)
);
