#!/bin/sh
# Makes the two databases and their owners, at the first start of an empty PostgreSQL.
set -eu
make() {
  psql --set=ON_ERROR_STOP=1 --set=name="$1" --set=password="$(cat "$2")" --dbname=postgres <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
}
make crs /run/secrets/crs.store.password
make hapi /run/secrets/hapi.password
