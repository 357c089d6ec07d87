#!/usr/bin/env bash
# Measures how fast dumps of Wikidata are indexed, and how much memory and space that takes.
# Usage: src/bench/dump.sh DUMP.json.gz [COPIES [FOLDER]]
# Indexes COPIES copies (default 20) of the entities in DUMP: from a plain file, from gzip, from bzip2 and, if lbzip2 is installed,
# from its output. FOLDER keeps the files for the next run.
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
dump=$1
copies=${2:-20}
work=${3:-$(mktemp -d)}
[[ $# -gt 2 ]] || trap 'rm -rf "$work"' EXIT
large=$work/large-$copies.json
if [[ ! -f $large.bz2 ]]; then
    mkdir -p "$work"
    java "$here/src/bench/java/org/demarche/bench/wikidata/LargeDump.java" "$dump" "$large" "$copies"
    gzip -kf "$large"
    bzip2 -kf "$large"
fi

# Indexes a file or, for "-", file descriptor 3. Prints speed, CPU time, peak memory and space, and the size of the index.
index() {
    local name=$1 input=$2
    DEMARCHE_JAVA_OPTS=${DEMARCHE_JAVA_OPTS:--Xmx1g} "$here/demarche" wikidata index "$input" --to "$work/index" \
        <&3 >"$work/out" 2>"$work/err" &
    local process=$! most=0 now ticks=0 space=0
    while kill -0 "$process" 2>/dev/null; do
        now=$(awk '/^VmHWM/ { print $2 }' "/proc/$process/status" 2>/dev/null) || now=
        most=$((${now:-0} > most ? ${now:-0} : most))
        now=$(awk '{ print $14 + $15 }' "/proc/$process/stat" 2>/dev/null) || now=
        ticks=${now:-$ticks}
        now=$(du -sb "$work/index.unfinished" 2>/dev/null | cut -f1) || now=
        space=$((${now:-0} > space ? ${now:-0} : space))
        sleep 0.2
    done
    wait "$process" || { cat "$work/err" >&2; exit 1; }
    printf '%-16s %s, %d s of CPU time, %d MB of memory, %d MB of space, %d MB of index; %s\n' "$name" \
        "$(tail -n 1 "$work/err")" $((ticks / $(getconf CLK_TCK))) $((most / 1000)) $((space / 1000000)) \
        $(($(du -sb "$work/index" | cut -f1) / 1000000)) "$(tail -n 1 "$work/out")"
    rm -rf "$work/index"
}

stat -c '%n: %s bytes' "$large" "$large.gz" "$large.bz2"
index plain "$large" 3</dev/null
index gzip "$large.gz" 3</dev/null
index bzip2 "$large.bz2" 3</dev/null
if type -P lbzip2 >/dev/null; then
    index 'lbzip2, piped' - 3< <(lbzip2 -dc "$large.bz2")
fi
