-- A standard indicator of a jurisdiction's catalog, with what lists and searches need of its newest version.
create table standard (
    id bigint not null,
    jurisdiction_id bigint not null,
    version_number int not null,
    framework_id varchar(64) not null,
    level1 varchar(60) not null,
    level2 varchar(60) not null,
    level_order int not null,
    standard_name varchar(100) not null,
    syllables varchar(1000) not null,
    explanation varchar(2100) not null,
    -- 0 while it is in force, then its own id: a name may be given again once its standard is retired.
    retired_mark bigint not null,
    row_version int not null,
    constraint pk_standard primary key (id),
    constraint uq_standard_jurisdiction unique (jurisdiction_id, id),
    constraint uq_standard_name unique (jurisdiction_id, framework_id, level1, level2, standard_name, retired_mark),
    constraint fk_standard_jurisdiction foreign key (jurisdiction_id) references jurisdiction (id)
);
