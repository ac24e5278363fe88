#!/bin/sh
# Brings a backup of deploy/backup.sh into empty volumes: deploy/restore.sh FOLDER, then docker compose up --detach
set -eu
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
docker compose up --detach --wait postgres
for database in lien_nganh temporal temporal_visibility; do
  tables=$(docker compose exec -T postgres psql -U postgres -d "$database" -Atc \
    "select count(*) from information_schema.tables where table_schema = 'public'")
  [ "$tables" = 0 ] || { echo "database $database is not empty: docker compose down --volumes empties it" >&2; exit 1; }
done
for database in lien_nganh temporal temporal_visibility; do
  docker compose exec -T postgres pg_restore -U postgres --exit-on-error --dbname="$database" <"$folder/$database.dump"
done
