-- A standard that a unit means to propose: private to the unit until it is sent.
create table proposal_draft (
    id bigint not null,
    unit_id bigint not null,
    texts_json longtext not null,
    reason varchar(1000) not null,
    proposed_by_name varchar(100) not null,
    changed_at datetime(6) not null,
    row_version int not null,
    constraint pk_proposal_draft primary key (id),
    constraint uq_proposal_draft_unit unique (unit_id, id),
    constraint fk_proposal_draft_unit foreign key (unit_id) references unit (id)
);
