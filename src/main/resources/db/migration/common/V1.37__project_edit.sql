-- The log of a draft: one row for each edit. An edit key is made once.
create table project_edit (
    id bigint not null,
    unit_id bigint not null,
    project_id bigint not null,
    revision bigint not null,
    edit_key varchar(64) not null,
    edit_kind varchar(16) not null,
    account_id bigint,
    actor_name varchar(200) not null,
    made_at datetime(6) not null,
    undone_by bigint,
    row_version int not null,
    constraint pk_project_edit primary key (id),
    constraint uq_project_edit_key unique (unit_id, project_id, edit_key),
    constraint uq_project_edit_revision unique (unit_id, project_id, revision),
    constraint uq_project_edit_project unique (unit_id, project_id, id),
    constraint fk_project_edit_project foreign key (unit_id, project_id) references project (unit_id, id)
);
