-- Tries to sign in, by the hash of the name that was typed, whether or not there is such an account.
create table sign_in_tries (
    name_hash varchar(64) not null,
    tries int not null,
    forgotten_at datetime(6) not null,
    row_version int not null,
    constraint pk_sign_in_tries primary key (name_hash)
);
