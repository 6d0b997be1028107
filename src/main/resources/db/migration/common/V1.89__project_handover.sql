-- A project goes from one unit to another, which from then on sees what the review said to the one before. Until it has
-- arrived it carries how the project stood.
create table project_handover (
    id bigint not null,
    jurisdiction_id bigint not null,
    project_id bigint not null,
    from_unit_id bigint not null,
    to_unit_id bigint not null,
    round_number int not null,
    return_reason longtext,
    given_at datetime(6) not null,
    arrived_at datetime(6),
    row_version int not null,
    constraint pk_project_handover primary key (id),
    constraint uq_project_handover unique (jurisdiction_id, to_unit_id, project_id, from_unit_id),
    constraint fk_project_handover_from_unit foreign key (jurisdiction_id, from_unit_id)
        references unit (jurisdiction_id, id),
    constraint fk_project_handover_to_unit foreign key (jurisdiction_id, to_unit_id)
        references unit (jurisdiction_id, id)
);
