-- A person. What is needed to sign in stands in credential, which is read before anybody acts.
create table account (
    id bigint not null,
    jurisdiction_id bigint not null,
    display_name varchar(100) not null,
    row_version int not null,
    constraint pk_account primary key (id),
    constraint uq_account_jurisdiction unique (jurisdiction_id, id),
    constraint fk_account_jurisdiction foreign key (jurisdiction_id) references jurisdiction (id)
);
