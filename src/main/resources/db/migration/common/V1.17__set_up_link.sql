-- The one-time link with which an empty installation is set up.
create table set_up_link (
    id bigint not null,
    token_hash varchar(64) not null,
    expires_at datetime(6) not null,
    used_at datetime(6),
    row_version int not null,
    constraint pk_set_up_link primary key (id),
    constraint uq_set_up_link_token unique (token_hash)
);
