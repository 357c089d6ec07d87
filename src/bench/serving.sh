#!/usr/bin/env bash
# Serves a corpus and puts load on the server: readers, programs, heavy queries and attacks at the same time.
# Usage: [WARM_UP=SECONDS] src/bench/serving.sh [SECONDS [CLIENTS [OPTIONS OF serve]]]; prints latencies, statuses and memory.
# WARM_UP is how long the load runs before it is measured; 0 measures from the first request.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-120}
clients=${2:-200}
port=38472
log=$(mktemp)

./demarche serve --port $port --behind-proxy --no-log "${@:3}" 2>"$log" &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -f "$log"' EXIT
until grep -q '^Serving' "$log"; do
    kill -0 $server || { cat "$log" >&2; exit 1; }
    sleep 0.1
done

memory() { awk -v what="$1:" '$1 == what { printf "%d", $2 / 1024 }' /proc/$server/status; }

jcmd=$(dirname "$(readlink -f /proc/$server/exe)")/jcmd
kept() { "$jcmd" $server GC.run >/dev/null; curl -s http://127.0.0.1:$port/metrics | awk '$1 == "demarche_heap_used_bytes" { printf "%d", $2 / 1000000 }'; }

before=$(memory VmRSS)
least=$(kept)
status=0
mvn -q -Pbench test-compile exec:exec -Dbench.main=org.demarche.bench.serving.ServerLoad \
    -Dbench.args="--url http://127.0.0.1:$port/ --clients $clients --seconds $seconds --warm-up ${WARM_UP:-15}" || status=$?
printf 'Memory of the process, MB: %s before, %s after, %s at most\n' "$before" "$(memory VmRSS)" "$(memory VmHWM)"
printf 'Heap after a collection, MB: %s before, %s after\n' "$least" "$(kept)"
grep -v '^Serving' "$log" >&2 || true
exit $status
