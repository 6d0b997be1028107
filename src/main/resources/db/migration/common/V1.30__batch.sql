-- A batch of declarations: what a jurisdiction asks for, for which year, on which form, by when.
create table batch (
    id bigint not null,
    jurisdiction_id bigint not null,
    budget_year int not null,
    batch_stage varchar(32) not null,
    opens_at datetime(6) not null,
    closes_at datetime(6) not null,
    form_id varchar(64) not null,
    framework_id varchar(64) not null,
    fund_tree_id varchar(64) not null,
    row_version int not null,
    constraint pk_batch primary key (id),
    constraint uq_batch_jurisdiction unique (jurisdiction_id, id),
    constraint fk_batch_jurisdiction foreign key (jurisdiction_id) references jurisdiction (id)
);
