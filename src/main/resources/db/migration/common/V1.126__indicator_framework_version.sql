-- What a framework said and says; a version is written once and never changed.
create table indicator_framework_version (
    id bigint not null,
    jurisdiction_id bigint not null,
    indicator_framework_id bigint not null,
    version_number int not null,
    deed varchar(20) not null,
    framework_state varchar(20) not null,
    content_json longtext not null,
    changed_at datetime(6) not null,
    changed_by bigint,
    changed_by_name varchar(100) not null,
    constraint pk_indicator_framework_version primary key (id),
    constraint uq_indicator_framework_version_number
        unique (jurisdiction_id, indicator_framework_id, version_number),
    constraint fk_indicator_framework_version_of foreign key (jurisdiction_id, indicator_framework_id)
        references indicator_framework (jurisdiction_id, id)
);
