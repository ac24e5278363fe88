#!/bin/sh
# Makes the namespace where it is not there yet. Closed workflows are kept for ten years: a plan runs for five, and an
# id that was used once has to stay used.
set -eu
temporal operator namespace describe --namespace "$NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$NAMESPACE" --retention 3660d
