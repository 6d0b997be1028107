-- The indicators of a draft. row_id is the identity that paths, submissions and publications know the row by.
create table project_indicator (
    id bigint not null,
    unit_id bigint not null,
    project_id bigint not null,
    row_id varchar(40) not null,
    row_index int not null,
    level1 varchar(200),
    level2 varchar(200),
    indicator_name varchar(2000),
    operator_sign varchar(2),
    target_number decimal(30, 15),
    target_unit varchar(40),
    target_text varchar(4000),
    weight decimal(9, 4),
    row_version int not null,
    constraint pk_project_indicator primary key (id),
    constraint uq_project_indicator_row unique (unit_id, project_id, row_id),
    constraint fk_project_indicator_project foreign key (unit_id, project_id) references project (unit_id, id)
);
