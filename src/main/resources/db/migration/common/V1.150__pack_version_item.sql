-- An indicator in a version of a pack with its usual value and weight.
create table pack_version_item (
    id bigint not null,
    jurisdiction_id bigint not null,
    pack_id bigint not null,
    version_number int not null,
    row_index int not null,
    standard_id bigint not null,
    usual_value varchar(100),
    weight decimal(9, 4),
    constraint pk_pack_version_item primary key (id),
    constraint uq_pack_version_item_standard unique (jurisdiction_id, pack_id, version_number, standard_id),
    constraint fk_pack_version_item_version foreign key (jurisdiction_id, pack_id, version_number)
        references pack_version (jurisdiction_id, pack_id, version_number),
    constraint fk_pack_version_item_standard foreign key (jurisdiction_id, standard_id)
        references standard (jurisdiction_id, id)
);
