-- The supervising department (主管部门) of a unit: itself a unit of the same jurisdiction.
alter table unit add column department_id bigint ${algorithm};
