-- Which project a publication shows; unknown for what was published before projects were kept.
alter table publication add column project_id bigint ${algorithm};
