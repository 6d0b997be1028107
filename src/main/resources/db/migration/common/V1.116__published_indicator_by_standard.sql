create index ix_published_indicator_standard on published_indicator (jurisdiction_id, standard_id);
