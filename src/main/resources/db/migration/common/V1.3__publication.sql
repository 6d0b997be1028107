-- One published project: what lists and searches need of its newest version.
create table publication (
    id bigint not null,
    jurisdiction_id bigint not null,
    unit_id bigint not null,
    version_number int not null,
    project_name varchar(500) not null,
    unit_name varchar(200) not null,
    budget_year int not null,
    total_amount decimal(15, 6),
    published_at datetime(6) not null,
    sha256 varchar(64) not null,
    search_text longtext not null,
    row_version int not null,
    constraint pk_publication primary key (id),
    constraint uq_publication_jurisdiction unique (jurisdiction_id, id),
    constraint fk_publication_unit foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
);
