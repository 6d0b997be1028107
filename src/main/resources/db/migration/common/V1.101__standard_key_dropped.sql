-- Standards are searched in memory: the database only tells what was changed since.
drop table standard_key;
