alter table publication add constraint uq_publication_project unique (jurisdiction_id, project_id) ${algorithm-of-index};
