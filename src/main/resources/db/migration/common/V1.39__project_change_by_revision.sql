-- What was changed since the revision that a person saw.
create index ix_project_change_revision on project_change (unit_id, project_id, revision);
