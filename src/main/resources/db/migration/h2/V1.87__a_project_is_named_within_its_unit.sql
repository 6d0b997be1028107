-- A project keeps its id when it is handed over to another unit, as a copy there.
alter table project drop primary key;
alter table project add constraint pk_project primary key (unit_id, id);
