create index ix_publication_unit on publication (unit_id, id);
