-- The submission says itself which stages it has come to.
drop table arrival;
