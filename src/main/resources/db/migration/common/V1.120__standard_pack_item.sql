-- An indicator of a pack with its usual value and weight.
create table standard_pack_item (
    id bigint not null,
    jurisdiction_id bigint not null,
    pack_id bigint not null,
    standard_id bigint not null,
    row_index int not null,
    usual_value varchar(100),
    weight decimal(9, 4),
    row_version int not null,
    constraint pk_standard_pack_item primary key (id),
    constraint uq_standard_pack_item_standard unique (jurisdiction_id, pack_id, standard_id),
    constraint fk_standard_pack_item_pack foreign key (jurisdiction_id, pack_id)
        references standard_pack (jurisdiction_id, id),
    constraint fk_standard_pack_item_standard foreign key (jurisdiction_id, standard_id)
        references standard (jurisdiction_id, id)
);
