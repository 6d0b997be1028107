insert into pack_version_item (id, jurisdiction_id, pack_id, version_number, row_index, standard_id, usual_value, weight)
select id, jurisdiction_id, pack_id, 1, row_index, standard_id, usual_value, weight from standard_pack_item;
