create index ix_project_indicator_standard on project_indicator (unit_id, standard_id);
