alter table standard add column coming_on date ${algorithm};
