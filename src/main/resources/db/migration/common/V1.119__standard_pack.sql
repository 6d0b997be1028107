-- A set of indicators for a kind of project; words are what its projects talk about, a line each.
create table standard_pack (
    id bigint not null,
    jurisdiction_id bigint not null,
    framework_id varchar(64) not null,
    pack_name varchar(100) not null,
    purpose varchar(500) not null,
    words varchar(1000) not null,
    source_text varchar(500),
    retired_mark bigint not null,
    changed_at datetime(6) not null,
    changed_by_name varchar(100) not null,
    row_version int not null,
    constraint pk_standard_pack primary key (id),
    constraint uq_standard_pack_jurisdiction unique (jurisdiction_id, id),
    constraint uq_standard_pack_name unique (jurisdiction_id, framework_id, pack_name, retired_mark),
    constraint fk_standard_pack_jurisdiction foreign key (jurisdiction_id) references jurisdiction (id)
);
