-- They stand in the versions of their packs.
drop table standard_pack_item;
