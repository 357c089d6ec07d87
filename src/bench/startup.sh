#!/usr/bin/env bash
# Measures the README's first query as a whole process, beside a bare JVM and a start without the start-up cache, and the server from
# the command to its first answer.
# Usage: src/bench/startup.sh [RUNS]; prints the median, minimum and maximum wall time in milliseconds.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-15}
query=(query positions-on --proposal no-nato-enlargement)
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

printf '%-34s %5s %5s %5s\n' "milliseconds, $runs runs" median min max
report 'java -version' "$java" -version
report 'the query, by the launcher' ./demarche "${query[@]}"
report 'the query, without the cache' "$java" -Ddemarche.home=. -jar target/demarche.jar "${query[@]}"

# From the command to the last byte of the home page.
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

report_serving 'the home page, by the launcher' ./demarche serve
report_serving 'the home page, without the cache' "$java" -Ddemarche.home=. -jar target/demarche.jar serve
