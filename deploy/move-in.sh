#!/bin/sh
# Takes what `lien-nganh record export` wrote elsewhere into empty volumes, and makes its workflows anew here:
# deploy/move-in.sh FILE, then docker compose up --detach
set -eu
file=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")/.."
docker compose run --rm migrate
docker compose run --rm -T --entrypoint sh migrate -c \
  'cat >/tmp/record.gz && exec lien-nganh record import /tmp/record.gz' <"$file"
docker compose run --rm -T worker-1 repair --apply --yes
