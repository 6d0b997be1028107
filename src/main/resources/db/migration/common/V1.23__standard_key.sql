-- What a standard is found by: every ending of its names, as characters, as initials and as full pinyin, so that what
-- stands anywhere in a name is the beginning of a key. The lower the weight, the better the hit.
create table standard_key (
    jurisdiction_id bigint not null,
    key_text varchar(64) not null,
    standard_id bigint not null,
    key_weight int not null,
    constraint pk_standard_key primary key (jurisdiction_id, key_text, standard_id),
    constraint fk_standard_key_standard foreign key (jurisdiction_id, standard_id)
        references standard (jurisdiction_id, id)
);
