-- That two standards were found to be one.
create table standard_merge (
    id bigint not null,
    jurisdiction_id bigint not null,
    merged_id bigint not null,
    survivor_id bigint not null,
    merged_at datetime(6) not null,
    merged_by_name varchar(100) not null,
    constraint pk_standard_merge primary key (id),
    constraint uq_standard_merge_jurisdiction unique (jurisdiction_id, id),
    constraint fk_standard_merge_merged foreign key (jurisdiction_id, merged_id) references standard (jurisdiction_id, id),
    constraint fk_standard_merge_survivor foreign key (jurisdiction_id, survivor_id)
        references standard (jurisdiction_id, id)
);
