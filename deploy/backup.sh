#!/bin/sh
# Copies the three databases of docker-compose.yml, all of the same moment: deploy/backup.sh FOLDER
# Nothing writes meanwhile; the pages are away for that long.
set -eu
folder=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "$0")/.."
umask 077
writers='web worker-1 worker-2 temporal-ui temporal'
docker compose stop $writers
trap 'docker compose up --detach --no-recreate --wait $writers' EXIT
for database in lien_nganh temporal temporal_visibility; do
  docker compose exec -T postgres pg_dump -U postgres --format=custom "$database" >"$folder/$database.dump.partial"
  mv "$folder/$database.dump.partial" "$folder/$database.dump"
done
