-- What a pack says and has said; a version is written once and never changed. Retiring and bringing back are versions too.
create table pack_version (
    id bigint not null,
    jurisdiction_id bigint not null,
    pack_id bigint not null,
    version_number int not null,
    deed varchar(20) not null,
    framework_id varchar(64) not null,
    pack_name varchar(100) not null,
    purpose varchar(500) not null,
    -- What its projects talk about, a line each.
    words varchar(1000) not null,
    source_text varchar(500),
    changed_at datetime(6) not null,
    changed_by bigint,
    changed_by_name varchar(100) not null,
    constraint pk_pack_version primary key (id),
    constraint uq_pack_version_number unique (jurisdiction_id, pack_id, version_number),
    constraint fk_pack_version_pack foreign key (jurisdiction_id, pack_id)
        references standard_pack (jurisdiction_id, id)
);
