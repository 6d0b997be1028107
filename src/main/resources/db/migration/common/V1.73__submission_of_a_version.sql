-- Which submission a version was made from: none is published twice.
alter table published_version add column submission_id bigint ${algorithm};
