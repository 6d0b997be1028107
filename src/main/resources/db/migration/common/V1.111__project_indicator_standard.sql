-- The version of a standard that the row was taken from.
alter table project_indicator add column (standard_id bigint, standard_version int) ${algorithm};
