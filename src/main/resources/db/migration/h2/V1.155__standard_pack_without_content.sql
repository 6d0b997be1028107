-- What a pack says stands in its versions. Its name stays, to be given once.
alter table standard_pack drop column purpose, words, source_text, changed_at, changed_by_name;
