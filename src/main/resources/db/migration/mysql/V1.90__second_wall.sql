-- What the second wall stands on: the key that marks are sealed with, and which text its views were last built from.
create table second_wall (
    id int not null,
    seal_key varbinary(32) not null,
    built_from varchar(64) not null,
    constraint pk_second_wall primary key (id)
);
