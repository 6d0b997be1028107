create index ix_standard_pack_item_standard on standard_pack_item (jurisdiction_id, standard_id);
