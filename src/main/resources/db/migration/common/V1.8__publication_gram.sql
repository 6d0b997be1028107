-- Every pair of neighbouring characters in a publication's texts: finds Chinese words without knowing where they end.
create table publication_gram (
    gram varchar(8) not null,
    publication_id bigint not null,
    jurisdiction_id bigint not null,
    constraint pk_publication_gram primary key (gram, publication_id),
    constraint fk_publication_gram_publication foreign key (jurisdiction_id, publication_id)
        references publication (jurisdiction_id, id)
);
