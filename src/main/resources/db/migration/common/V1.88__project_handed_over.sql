-- To which unit a project was handed over; from then on it is only read here.
alter table project add column handed_over_to bigint ${algorithm};
