#!/bin/sh
# Writes the secrets that docker-compose.yml names to ./secrets; what is there already stays as it is.
set -eu
cd "$(dirname "$0")/.."
umask 077
mkdir -p secrets

# Others on this machine are kept out by the folder; the files themselves are read by the accounts in the containers.
keep() {
  [ -e "secrets/$1" ] || { cat >"secrets/$1.new" && chmod 0444 "secrets/$1.new" && mv "secrets/$1.new" "secrets/$1"; }
}
random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

random | keep postgres-password
random | keep temporal-password
random | keep record-password
printf 'postgres://lien_nganh:%s@postgres:5432/lien_nganh' "$(cat secrets/record-password)" | keep database-url
# What goes to Temporal is encrypted with the first key of this file; it belongs to every backup.
printf 'khoa-%s:%s' "$(date +%Y)" "$(head -c 32 /dev/urandom | base64)" | keep payload-keys
# The mail server of the office goes in here: smtps://name:password@mail.tinh.example:465
printf 'smtp://mail:1025' | keep smtp-url
