-- An entry of one of a jurisdiction's dictionaries: a unit of measure, a project type or attribute, a fund tree, a regulation.
create table dictionary_entry (
    id bigint not null,
    jurisdiction_id bigint not null,
    dictionary_key varchar(20) not null,
    entry_name varchar(200) not null,
    -- What others refer to a fund tree by; empty in the other dictionaries.
    entry_key varchar(64) not null,
    place_index int not null,
    version_number int not null,
    -- 0 while it is offered, then its own id: a name may be given again once its entry is retired.
    retired_mark bigint not null,
    merged_into bigint,
    row_version int not null,
    constraint pk_dictionary_entry primary key (id),
    constraint uq_dictionary_entry_jurisdiction unique (jurisdiction_id, id),
    constraint uq_dictionary_entry_name unique (jurisdiction_id, dictionary_key, entry_name, retired_mark),
    constraint fk_dictionary_entry_jurisdiction foreign key (jurisdiction_id) references jurisdiction (id),
    constraint fk_dictionary_entry_merged_into foreign key (jurisdiction_id, merged_into)
        references dictionary_entry (jurisdiction_id, id)
);
