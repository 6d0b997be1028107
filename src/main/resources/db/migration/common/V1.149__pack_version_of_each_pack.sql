-- A pack from before has one version: what it says, and who changed it last.
insert into pack_version (id, jurisdiction_id, pack_id, version_number, deed, framework_id, pack_name, purpose, words,
    source_text, changed_at, changed_by_name)
select id, jurisdiction_id, id, 1, case when retired_mark = 0 then 'SAID' else 'RETIRED' end, framework_id, pack_name,
    purpose, words, source_text, changed_at, changed_by_name
from standard_pack;
