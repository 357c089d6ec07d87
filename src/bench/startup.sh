#!/usr/bin/env bash
# How long the README's first question takes as a whole process, beside a bare JVM and a start without the cache, and how long
# the server takes from the command to its first answer.
# Usage: src/bench/startup.sh [RUNS]; prints the median, least and greatest wall time in milliseconds.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-15}
question=(query positions-on --proposal no-nato-enlargement)
java=$(DEMARCHE_JAVA_OPTS=-XshowSettings:properties ./demarche --version 2>&1 | sed -n 's/^ *java.home = //p')/bin/java

times() {
    local i start
    for ((i = 0; i < runs; i++)); do
        start=$(date +%s%N)
        "$@" >/dev/null 2>&1
        echo $((($(date +%s%N) - start) / 1000000))
    done | sort -n
}

report() {
    local name=$1 sorted
    shift
    "$@" >/dev/null 2>&1
    mapfile -t sorted < <(times "$@")
    printf '%-34s %5d %5d %5d\n' "$name" "${sorted[runs / 2]}" "${sorted[0]}" "${sorted[runs - 1]}"
}

printf '%-34s %5s %5s %5s\n' "milliseconds, $runs runs" median least most
report 'java -version' "$java" -version
report 'the question, by the launcher' ./demarche "${question[@]}"
report 'the question, without the cache' "$java" -Ddemarche.home=. -jar target/demarche.jar "${question[@]}"

# From the command to the whole of the first page.
first_answer() {
    local port=38471 server
    "$@" --port $port --no-log &
    server=$!
    until exec 3<>/dev/tcp/127.0.0.1/$port; do sleep 0.02; done 2>/dev/null
    printf 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
    grep -q '</html>' <&3
    answered=$(date +%s%N)
    exec 3>&-
    kill $server
    wait $server || true
}

serving() {
    local i start
    for ((i = 0; i < runs; i++)); do
        start=$(date +%s%N)
        first_answer "$@" >/dev/null 2>&1
        echo $(((answered - start) / 1000000))
    done | sort -n
}

report_serving() {
    local name=$1 sorted
    shift
    first_answer "$@" >/dev/null 2>&1
    mapfile -t sorted < <(serving "$@")
    printf '%-34s %5d %5d %5d\n' "$name" "${sorted[runs / 2]}" "${sorted[0]}" "${sorted[runs - 1]}"
}

report_serving 'the first page, by the launcher' ./demarche serve
report_serving 'the first page, without the cache' "$java" -Ddemarche.home=. -jar target/demarche.jar serve
