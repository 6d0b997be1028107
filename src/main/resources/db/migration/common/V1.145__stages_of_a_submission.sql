-- The stages that a submission has come to, as |UNIT unit|BUREAU finance|: from then on those who serve them see it.
alter table submission add column stages_come_to varchar(1000) not null default '|' ${algorithm};
