-- The row at which changes of a catalog queue up is there from the first day of a jurisdiction.
insert into catalog_state (jurisdiction_id, change_number, framework_number, row_version)
select j.id, 0, 0, 0 from jurisdiction j
where not exists (select 1 from catalog_state kept where kept.jurisdiction_id = j.id);
