#!/bin/sh
# The database and its two accounts: one owns the tables and migrates them; the other one works, on views in a schema of its
# own, through which it is shown what concerns the person on whose behalf it works. It cannot reach the tables.
# The MySQL image runs this once, on an empty volume; with --print it only says the statements, one a line. On a database that
# has its accounts already it may run again: it takes from the working account what it had before there were views.
set -eu

: "${MUBIAO_DB_NAME:=mubiao}"
: "${MUBIAO_DB_OWNER_USER:?name the account that owns the schema}"
: "${MUBIAO_DB_OWNER_PASSWORD:?choose its password}"
: "${MUBIAO_DB_USER:?name the account that works}"
: "${MUBIAO_DB_PASSWORD:?choose its password}"

text() { printf "'%s'" "$(printf %s "$1" | sed "s/\\\\/\\\\\\\\/g; s/'/''/g")"; }
name() { printf '`%s`' "$(printf %s "$1" | sed 's/`/``/g')"; }
# In a grant the name of a schema is a pattern.
pattern() { name "$(printf %s "$1" | sed 's/[\\_%]/\\&/g')"; }

views=${MUBIAO_DB_NAME}_work

# With a binary log, who is no administrator creates functions and triggers only where this is said.
trust() { printf '%s\n' "set persist log_bin_trust_function_creators = on;"; }

statements() {
    owner=$(text "$MUBIAO_DB_OWNER_USER")@\'%\'
    worker=$(text "$MUBIAO_DB_USER")@\'%\'
    for schema in "$MUBIAO_DB_NAME" "$views"; do
        printf '%s\n' "create database if not exists $(name "$schema") character set utf8mb4 collate utf8mb4_0900_bin;"
    done
    printf '%s\n' "create user if not exists $owner identified by $(text "$MUBIAO_DB_OWNER_PASSWORD");"
    printf '%s\n' "create user if not exists $worker identified by $(text "$MUBIAO_DB_PASSWORD");"
    printf '%s\n' "grant all privileges on $(pattern "$MUBIAO_DB_NAME").* to $owner;"
    printf '%s\n' "grant all privileges on $(pattern "$views").* to $owner;"
    printf '%s\n' "revoke if exists all privileges on $(name "$MUBIAO_DB_NAME").* from $worker;"
    printf '%s\n' "grant select, insert, update, delete on $(pattern "$views").* to $worker;"
}

administer() { MYSQL_PWD=$MYSQL_ROOT_PASSWORD mysql --protocol=socket --user=root; }

if [ "${1:-}" = --print ]; then
    trust
    statements
else
    trust | administer || echo "A server that does not know this needs it no longer." >&2
    statements | administer
fi
