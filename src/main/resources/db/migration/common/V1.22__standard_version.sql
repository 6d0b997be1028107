-- What a standard says and has said; a version is written once and never changed. Retiring is a version too.
create table standard_version (
    id bigint not null,
    jurisdiction_id bigint not null,
    standard_id bigint not null,
    version_number int not null,
    standard_name varchar(100) not null,
    aliases varchar(1200) not null,
    framework_id varchar(64) not null,
    level1 varchar(60) not null,
    level2 varchar(60) not null,
    measure_unit varchar(40),
    nature varchar(20) not null,
    operator_sign varchar(2),
    definition varchar(1000),
    formula varchar(1000),
    field_domain varchar(60),
    source_text varchar(500),
    in_force_from date not null,
    retired_at datetime(6),
    changed_at datetime(6) not null,
    changed_by bigint,
    changed_by_name varchar(100) not null,
    constraint pk_standard_version primary key (id),
    constraint uq_standard_version_number unique (jurisdiction_id, standard_id, version_number),
    constraint fk_standard_version_standard foreign key (jurisdiction_id, standard_id)
        references standard (jurisdiction_id, id)
);
