-- The standard that stands for it since both were found to be one.
alter table standard add column merged_into bigint ${algorithm};
