-- A project keeps its id when it is handed over to another unit, as a copy there.
-- In one statement: a cluster takes no table without a primary key.
alter table project drop primary key, add constraint pk_project primary key (unit_id, id) ${algorithm-of-index};
