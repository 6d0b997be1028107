-- What an edit changed, part by part, before and after: for undo, history and telling who wrote where.
create table project_change (
    id bigint not null,
    unit_id bigint not null,
    project_id bigint not null,
    edit_id bigint not null,
    revision bigint not null,
    row_index int not null,
    change_kind varchar(16) not null,
    field_path varchar(700) not null,
    rule_id varchar(16),
    said_before longtext,
    said_after longtext,
    constraint pk_project_change primary key (id),
    constraint fk_project_change_edit foreign key (unit_id, project_id, edit_id)
        references project_edit (unit_id, project_id, id)
);
