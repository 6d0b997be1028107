alter table unit add constraint fk_unit_department foreign key (jurisdiction_id, department_id)
    references unit (jurisdiction_id, id);
