-- The change of the catalog that last touched it.
alter table standard add column change_number bigint not null default 0 ${algorithm};
