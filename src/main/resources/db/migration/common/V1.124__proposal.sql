-- A standard that a unit has proposed, as it was sent, and what was answered.
create table proposal (
    id bigint not null,
    jurisdiction_id bigint not null,
    unit_id bigint not null,
    unit_name varchar(200) not null,
    proposal_state varchar(20) not null,
    texts_json longtext not null,
    reason varchar(1000) not null,
    proposed_by_name varchar(100) not null,
    sent_at datetime(6) not null,
    answered_at datetime(6),
    answered_by_name varchar(100),
    answer varchar(1000),
    standard_id bigint,
    row_version int not null,
    constraint pk_proposal primary key (id),
    constraint uq_proposal_ring unique (jurisdiction_id, unit_id, id),
    constraint fk_proposal_unit foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id),
    constraint fk_proposal_standard foreign key (jurisdiction_id, standard_id) references standard (jurisdiction_id, id)
);
