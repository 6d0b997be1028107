-- Which version is in force, and from which day a newer one will be.
alter table standard add column shown_version int not null default 1 ${algorithm};
