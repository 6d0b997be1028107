create index ix_standard_change on standard (jurisdiction_id, change_number);
