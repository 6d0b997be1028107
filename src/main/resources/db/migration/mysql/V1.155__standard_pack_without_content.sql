-- What a pack says stands in its versions. Its name stays, to be given once.
alter table standard_pack drop column purpose, drop column words, drop column source_text, drop column changed_at,
    drop column changed_by_name;
