create index ix_published_indicator_name on published_indicator (jurisdiction_id, name_key);
