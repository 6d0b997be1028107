create index ix_standard_version_time on standard_version (jurisdiction_id, id);
