#!/bin/bash
# What the official entrypoint does for an empty volume, as far as docker-compose.yml uses it.
set -euo pipefail
if [ "$1" = postgres ] && [ ! -s "$PGDATA/PG_VERSION" ]; then
  initdb --username=postgres --pwfile="$POSTGRES_PASSWORD_FILE" --auth-host=scram-sha-256 --auth-local=trust
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  echo "listen_addresses = '*'" >>"$PGDATA/postgresql.conf"
  # Not over TCP until it is complete.
  pg_ctl start --wait -o "-c listen_addresses=''"
  for file in /docker-entrypoint-initdb.d/*.sql; do psql --username=postgres --no-psqlrc -f "$file"; done
  pg_ctl stop --wait --mode=fast
fi
exec "$@"
