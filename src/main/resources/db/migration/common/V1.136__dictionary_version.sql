-- What an entry says and has said; a version is written once and never changed. Retiring is a version too.
create table dictionary_version (
    id bigint not null,
    jurisdiction_id bigint not null,
    entry_id bigint not null,
    version_number int not null,
    entry_name varchar(200) not null,
    -- A line each.
    synonyms varchar(2500) not null,
    symbols varchar(500) not null,
    dimension varchar(20),
    document_number varchar(100),
    in_force_from date,
    in_force_to date,
    tree_json longtext,
    retired_at datetime(6),
    changed_at datetime(6) not null,
    changed_by bigint,
    changed_by_name varchar(100) not null,
    constraint pk_dictionary_version primary key (id),
    constraint uq_dictionary_version_number unique (jurisdiction_id, entry_id, version_number),
    constraint fk_dictionary_version_entry foreign key (jurisdiction_id, entry_id)
        references dictionary_entry (jurisdiction_id, id)
);
