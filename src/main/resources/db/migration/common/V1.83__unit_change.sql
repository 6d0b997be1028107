-- What became of a unit: written once and never changed.
create table unit_change (
    id bigint not null,
    jurisdiction_id bigint not null,
    unit_id bigint not null,
    change_kind varchar(20) not null,
    name_before varchar(200) not null,
    name_after varchar(200) not null,
    other_unit_id bigint,
    effective_on date not null,
    reason varchar(1000) not null,
    changed_at datetime(6) not null,
    changed_by bigint,
    changed_by_name varchar(200) not null,
    constraint pk_unit_change primary key (id),
    constraint fk_unit_change_unit foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id),
    constraint fk_unit_change_other_unit foreign key (jurisdiction_id, other_unit_id)
        references unit (jurisdiction_id, id)
);
