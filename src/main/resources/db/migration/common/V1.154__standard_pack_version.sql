-- Which version of a pack is the newest.
alter table standard_pack add column version_number int not null default 1 ${algorithm};
