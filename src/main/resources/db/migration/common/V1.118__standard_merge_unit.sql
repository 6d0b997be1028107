-- The units whose drafts are to be rewritten after a merge; done_at is null while one still waits.
create table standard_merge_unit (
    jurisdiction_id bigint not null,
    merge_id bigint not null,
    unit_id bigint not null,
    done_at datetime(6),
    rewritten_rows int not null,
    row_version int not null,
    constraint pk_standard_merge_unit primary key (jurisdiction_id, merge_id, unit_id),
    constraint fk_standard_merge_unit_merge foreign key (jurisdiction_id, merge_id)
        references standard_merge (jurisdiction_id, id),
    constraint fk_standard_merge_unit_unit foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
);
