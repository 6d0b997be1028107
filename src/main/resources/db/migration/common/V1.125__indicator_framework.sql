-- A framework that a jurisdiction keeps: one that is shipped, or its own. The content is the whole of it as one text.
create table indicator_framework (
    id bigint not null,
    jurisdiction_id bigint not null,
    framework_id varchar(64) not null,
    framework_name varchar(200) not null,
    first_year int not null,
    last_year int,
    framework_state varchar(20) not null,
    made_from varchar(64),
    content_json longtext not null,
    used_at datetime(6),
    version_number int not null,
    changed_at datetime(6) not null,
    changed_by_name varchar(100) not null,
    row_version int not null,
    constraint pk_indicator_framework primary key (id),
    constraint uq_indicator_framework_jurisdiction unique (jurisdiction_id, id),
    constraint uq_indicator_framework_name unique (jurisdiction_id, framework_id),
    constraint fk_indicator_framework_jurisdiction foreign key (jurisdiction_id) references jurisdiction (id),
    constraint fk_indicator_framework_made_from foreign key (jurisdiction_id, made_from)
        references indicator_framework (jurisdiction_id, framework_id)
);
