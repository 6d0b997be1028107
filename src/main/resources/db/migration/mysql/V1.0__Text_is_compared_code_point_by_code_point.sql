-- Every text column takes this default. MySQL's own merges A and Ａ, ①  and 1, （一） and (一); H2 does not.
alter database character set utf8mb4 collate utf8mb4_0900_bin;
