-- The frozen tables, as text: a JSON column would reorder keys and round decimals.
create table published_version (
    id bigint not null,
    jurisdiction_id bigint not null,
    publication_id bigint not null,
    version_number int not null,
    form_id varchar(64) not null,
    framework_id varchar(64) not null,
    table_json longtext not null,
    sha256 varchar(64) not null,
    published_at datetime(6) not null,
    constraint pk_published_version primary key (id),
    constraint uq_published_version_number unique (jurisdiction_id, publication_id, version_number),
    constraint fk_published_version_publication foreign key (jurisdiction_id, publication_id)
        references publication (jurisdiction_id, id)
);
