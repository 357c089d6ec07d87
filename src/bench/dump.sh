#!/usr/bin/env bash
# How fast dumps of Wikidata are indexed, in how much memory and space: dump.sh DUMP.json.gz [COPIES]
# The entities of DUMP, COPIES times over (20 by default), are indexed from a plain file, from gzip and from bzip2.
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
dump=$1
copies=${2:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java "$here/src/bench/java/org/demarche/bench/wikidata/LargeDump.java" "$dump" "$work/large.json" "$copies"
gzip -1 -k "$work/large.json"
bzip2 -k "$work/large.json"
for file in large.json large.json.gz large.json.bz2; do
    printf '%s (%s bytes): ' "$file" "$(wc -c <"$work/$file")"
    DEMARCHE_JAVA_OPTS="${DEMARCHE_JAVA_OPTS:--Xmx1g}" "$here/demarche" wikidata index "$work/$file" --to "$work/index"
    du -sb "$work/index" | cut -f1 | sed 's/$/ bytes of index/'
    rm -rf "$work/index"
done
