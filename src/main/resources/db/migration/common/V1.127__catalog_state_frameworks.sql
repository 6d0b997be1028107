-- The change of the catalog that last touched its frameworks.
alter table catalog_state add column framework_number bigint not null default 0 ${algorithm};
