create table unit (
    id bigint not null,
    jurisdiction_id bigint not null,
    name varchar(200) not null,
    row_version int not null,
    constraint pk_unit primary key (id),
    constraint uq_unit_jurisdiction unique (jurisdiction_id, id),
    constraint uq_unit_name unique (jurisdiction_id, name),
    constraint fk_unit_jurisdiction foreign key (jurisdiction_id) references jurisdiction (id)
);
