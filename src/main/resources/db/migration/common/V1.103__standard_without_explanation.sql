alter table standard drop column explanation;
