alter table standard drop column syllables;
