-- Since when a unit is closed or merged into another; open while it is null.
alter table unit add column closed_on date ${algorithm};
