-- The review stages (审核环节) of a jurisdiction, in the order a submission passes them.
create table stage (
    id bigint not null,
    jurisdiction_id bigint not null,
    stage_key varchar(40) not null,
    name_zh varchar(100) not null,
    name_en varchar(100) not null,
    stage_kind varchar(10) not null,
    place_number int not null,
    row_version int not null,
    constraint pk_stage primary key (id),
    constraint uq_stage_key unique (jurisdiction_id, stage_key),
    constraint uq_stage_place unique (jurisdiction_id, place_number),
    constraint fk_stage_jurisdiction foreign key (jurisdiction_id) references jurisdiction (id)
);
