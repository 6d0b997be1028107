-- The workspace: newest saved first, a page at a time.
create index ix_project_unit on project (unit_id, updated_at, id);
