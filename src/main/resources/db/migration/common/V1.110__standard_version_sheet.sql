-- The rest of the definition sheet: operators beside the usual one; grades of a description, the best first, a line each;
-- basis is the document (文号) that asks for it; origin is NATIONAL, JURISDICTION or UNIT, credited_to the unit that proposed it.
alter table standard_version add column (
    other_signs varchar(10) not null default '',
    grades varchar(1200) not null default '',
    data_source varchar(1000),
    evidence varchar(1000),
    spending_field varchar(60),
    is_core boolean not null default false,
    basis varchar(500),
    examples varchar(1200) not null default '',
    origin varchar(20) not null default 'JURISDICTION',
    credited_to varchar(200),
    in_force_to date) ${algorithm};
