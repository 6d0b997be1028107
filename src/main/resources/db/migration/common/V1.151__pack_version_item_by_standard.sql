create index ix_pack_version_item_standard on pack_version_item (jurisdiction_id, standard_id);
