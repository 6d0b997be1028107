-- Why a version takes the place of the one before; the first needs no reason.
alter table published_version add column reason varchar(1000) ${algorithm};
