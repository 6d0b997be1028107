#!/bin/sh
# The database and its two accounts: one owns the schema and migrates it, the other one works and cannot alter anything.
# The MySQL image runs this once, on an empty volume; with --print it only says the statements, one a line.
set -eu

: "${MUBIAO_DB_NAME:=mubiao}"
: "${MUBIAO_DB_OWNER_USER:?name the account that owns the schema}"
: "${MUBIAO_DB_OWNER_PASSWORD:?choose its password}"
: "${MUBIAO_DB_USER:?name the account that works}"
: "${MUBIAO_DB_PASSWORD:?choose its password}"

text() { printf "'%s'" "$(printf %s "$1" | sed "s/\\\\/\\\\\\\\/g; s/'/''/g")"; }
name() { printf '`%s`' "$(printf %s "$1" | sed 's/`/``/g')"; }

statements() {
    printf '%s\n' "create database if not exists $(name "$MUBIAO_DB_NAME") character set utf8mb4 collate utf8mb4_0900_bin;"
    printf '%s\n' "create user if not exists $(text "$MUBIAO_DB_OWNER_USER")@'%' identified by $(text "$MUBIAO_DB_OWNER_PASSWORD");"
    printf '%s\n' "create user if not exists $(text "$MUBIAO_DB_USER")@'%' identified by $(text "$MUBIAO_DB_PASSWORD");"
    printf '%s\n' "grant all privileges on $(name "$MUBIAO_DB_NAME").* to $(text "$MUBIAO_DB_OWNER_USER")@'%';"
    printf '%s\n' "grant select, insert, update, delete on $(name "$MUBIAO_DB_NAME").* to $(text "$MUBIAO_DB_USER")@'%';"
}

if [ "${1:-}" = --print ]; then
    statements
else
    statements | MYSQL_PWD=$MYSQL_ROOT_PASSWORD mysql --protocol=socket --user=root
fi
