-- How often the catalog of a jurisdiction was changed: one row each, held by whoever changes it, read by every search.
create table catalog_state (
    jurisdiction_id bigint not null,
    change_number bigint not null,
    row_version int not null,
    constraint pk_catalog_state primary key (jurisdiction_id),
    constraint fk_catalog_state_jurisdiction foreign key (jurisdiction_id) references jurisdiction (id)
);
