create table project_funding_line (
    id bigint not null,
    unit_id bigint not null,
    project_id bigint not null,
    row_index int not null,
    source_code varchar(40),
    label varchar(200) not null,
    amount decimal(15, 6),
    row_version int not null,
    constraint pk_project_funding_line primary key (id),
    constraint uq_project_funding_line_row unique (unit_id, project_id, row_index),
    constraint fk_project_funding_line_project foreign key (unit_id, project_id) references project (unit_id, id)
);
