#!/usr/bin/env bash
# How long the README's first question takes as a whole process, beside a bare JVM and a start without the cache.
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
