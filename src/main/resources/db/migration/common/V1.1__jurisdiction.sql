create table jurisdiction (
    id bigint not null,
    division_code varchar(12) not null,
    name varchar(200) not null,
    row_version int not null,
    constraint pk_jurisdiction primary key (id),
    constraint uq_jurisdiction_division_code unique (division_code)
);
