#!/usr/bin/env bash
# Serves a corpus and measures the time to the first byte of each kind of page, and the size of the home page.
# Usage: src/bench/pages.sh [OPTIONS OF serve]; for example src/bench/pages.sh --store archive.db
set -euo pipefail
cd "$(dirname "$0")/../.."
port=38473
log=$(mktemp)

./demarche serve --port $port --no-log "$@" 2>"$log" &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -f "$log"' EXIT
until grep -q '^Serving' "$log"; do
    kill -0 $server || { cat "$log" >&2; exit 1; }
    sleep 0.1
done
mvn -q -Pbench test-compile exec:exec -Dbench.main=org.demarche.bench.serving.PageTimes \
    -Dbench.args="--url http://127.0.0.1:$port/"
