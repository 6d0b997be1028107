-- What an account is where: in a unit, or in the bureau when there is none.
create table membership (
    id bigint not null,
    jurisdiction_id bigint not null,
    account_id bigint not null,
    unit_id bigint,
    held_role varchar(30) not null,
    row_version int not null,
    constraint pk_membership primary key (id),
    constraint uq_membership unique (jurisdiction_id, account_id, unit_id, held_role),
    constraint fk_membership_account foreign key (jurisdiction_id, account_id) references account (jurisdiction_id, id),
    constraint fk_membership_unit foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
);
