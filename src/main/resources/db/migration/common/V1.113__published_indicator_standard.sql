-- What the figures of peers are gathered by: the standard, or the beginning of the name.
alter table published_indicator add column (standard_id bigint, name_key varchar(64)) ${algorithm};
