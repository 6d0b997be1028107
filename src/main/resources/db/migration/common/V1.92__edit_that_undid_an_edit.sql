-- What takes an edit back is an edit of the same draft.
alter table project_edit add constraint fk_project_edit_undone_by foreign key (unit_id, project_id, undone_by)
    references project_edit (unit_id, project_id, id);
