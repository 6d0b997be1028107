-- The indicators of the newest version of every publication, for statistics.
create table published_indicator (
    id bigint not null,
    jurisdiction_id bigint not null,
    publication_id bigint not null,
    row_index int not null,
    row_id varchar(40) not null,
    level1 varchar(200),
    level2 varchar(200),
    indicator_name varchar(2000),
    operator_sign varchar(2),
    target_number decimal(30, 15),
    target_unit varchar(40),
    target_text varchar(4000),
    constraint pk_published_indicator primary key (id),
    constraint uq_published_indicator_row unique (jurisdiction_id, publication_id, row_id),
    constraint fk_published_indicator_publication foreign key (jurisdiction_id, publication_id)
        references publication (jurisdiction_id, id)
);
