create index ix_standard_level on standard (jurisdiction_id, framework_id, level_order, id);
