-- What signs an account in. A user name is unique in the installation: nobody says his jurisdiction when he signs in.
create table credential (
    account_id bigint not null,
    jurisdiction_id bigint not null,
    user_name varchar(64) not null,
    password_hash varchar(200) not null,
    must_change boolean not null,
    demonstration boolean not null,
    closed boolean not null,
    stamp int not null,
    acting_membership_id bigint,
    row_version int not null,
    constraint pk_credential primary key (account_id),
    constraint uq_credential_user_name unique (user_name),
    constraint fk_credential_account foreign key (jurisdiction_id, account_id) references account (jurisdiction_id, id)
);
