-- A contribution to a thread; without a moment of sending it is a draft and its author's own.
create table review_comment (
    id bigint not null,
    jurisdiction_id bigint not null,
    unit_id bigint not null,
    thread_id bigint not null,
    author_id bigint not null,
    author_name varchar(200) not null,
    stage_key varchar(40),
    comment_kind varchar(10) not null,
    body varchar(2000) not null,
    suggestion varchar(2000),
    written_at datetime(6) not null,
    sent_at datetime(6),
    row_version int not null,
    constraint pk_review_comment primary key (id),
    constraint fk_review_comment_thread foreign key (jurisdiction_id, unit_id, thread_id)
        references review_thread (jurisdiction_id, unit_id, id)
);
