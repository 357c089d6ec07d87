#!/usr/bin/env bash
# Breaks stores on purpose, and checks that each article is then stored completely or not at all: kill -9 at random moments of a first
# load, a replacement and a compaction; a full disk; a second process; an unreadable file; too little memory; a truncated archive; a
# store of another version.
# Usage: src/bench/faults.sh [KILLS [ARTICLES [SEED]]]      (default: 30 kills of each kind, 3,000 articles, seed 1; about 20 minutes)
set -uo pipefail
cd "$(dirname "$0")/../.."
kills=${1:-30}
articles=${2:-3000}
RANDOM=${3:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

say() { printf '%s\n' "$*"; }
ok() { say "ok      $*"; }
bad() { say "FAILED  $*"; failed=1; }
check() { if "${@:2}"; then ok "$1"; else bad "$1"; fi; }

demarche() { ./demarche "$@"; }
load() { demarche load "$1" --store "$2" --quiet; }
quads() { demarche verify --store "$1" --quiet 2>/dev/null | tail -1 | awk '{print $3}'; }
is_sound() { demarche verify --store "$1" --quiet >"$work/verify" 2>&1; }

# Runs a command, and kills it and its children after some milliseconds.
killed_after() {
    local milliseconds=$1 pid
    shift
    setsid "$@" >/dev/null 2>&1 &
    pid=$!
    sleep "$(printf '%d.%03d' $((milliseconds / 1000)) $((milliseconds % 1000)))"
    kill -9 -- "-$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
}

# Runs a command, and prints how long it took in milliseconds.
duration() {
    local start=${EPOCHREALTIME/./}
    "$@" >/dev/null 2>&1
    say $(((${EPOCHREALTIME/./} - start) / 1000))
}

# Succeeds if in every article all summaries have the old wording or all have the new one.
each_article_is_whole() {
    demarche export --store "$1" --format nquads 2>/dev/null |
        awk -v all="$2" '/ontology#summary> / {
            graph = $(NF - 1); seen[graph]++; if ($0 ~ /> "Changed: /) changed[graph]++
        }
        END {
            for (graph in seen) { total += seen[graph]; if (changed[graph] && changed[graph] != seen[graph]) half++ }
            exit half > 0 || total != all
        }'
}

make_corpus() {
    mvn -q -o -B -Pbench test-compile exec:exec -Dbench.main=org.demarche.bench.corpus.CorpusMaker \
        -Dbench.args="--articles $1 --seed 1 --to $2" || exit 3
}

# Builds Demarche before anything is timed.
demarche --version || exit 3
say "a corpus of $articles articles …"
make_corpus "$articles" "$work/corpus"
corpus=$work/corpus/articles.jsonl
# Enough to fill a small disk, and a small memory.
large=$corpus
if ((articles < 3000)); then
    make_corpus 3000 "$work/large"
    large=$work/large/articles.jsonl
fi
mkdir "$work/changed"
cp "$work/corpus/corpus.json" "$work/changed/"
sed 's/"summary": *"/&Changed: /g' "$corpus" >"$work/changed/articles.jsonl"
took=$(duration load "$corpus" "$work/whole")
whole=$(quads "$work/whole")
summaries=$(demarche export --store "$work/whole" --format nquads 2>/dev/null | grep -c 'ontology#summary> ')
say "loaded in $took ms: $whole quads, $summaries positions"

for ((i = 1; i <= kills; i++)); do
    store=$work/first-$i
    after=$((RANDOM * took / 32768))
    killed_after "$after" ./demarche load "$corpus" --store "$store" --quiet
    if [[ ! -d $store ]] || { is_sound "$store" && [[ $(quads "$store") == 0 || $(quads "$store") == "$whole" ]]; }; then
        load "$corpus" "$store" >/dev/null 2>&1
        check "first load killed after $after ms, resumed" test "$(quads "$store")" == "$whole"
    else
        bad "first load killed after $after ms: $(tail -3 "$work/verify")"
    fi
    rm -rf "$store"
done

changing=$(duration load "$work/changed/articles.jsonl" "$work/whole")
load "$corpus" "$work/whole" >/dev/null 2>&1
for ((i = 1; i <= kills; i++)); do
    after=$((RANDOM * changing / 32768))
    source=$((i % 2 ? 1 : 0))
    from=$([[ $source == 1 ]] && say "$work/changed/articles.jsonl" || say "$corpus")
    killed_after "$after" ./demarche load "$from" --store "$work/whole" --quiet
    check "replacement killed after $after ms" each_article_is_whole "$work/whole" "$summaries"
done
load "$corpus" "$work/whole" >/dev/null 2>&1
check "replacement resumed and completed" test "$(quads "$work/whole")" == "$whole"

cp -r "$work/whole" "$work/compacted"
compacting=$(duration demarche compact --store "$work/compacted")
for ((i = 1; i <= kills; i++)); do
    after=$((RANDOM * compacting / 32768))
    killed_after "$after" ./demarche compact --store "$work/whole"
    check "compaction killed after $after ms" test "$(quads "$work/whole")" == "$whole"
done
demarche compact --store "$work/whole" >/dev/null 2>&1
check "compaction completed" test "$(quads "$work/whole")" == "$whole"

mkdir "$work/small"
if mount -t tmpfs -o size=96m tmpfs "$work/small" 2>/dev/null; then
    demarche load data/examples --store "$work/small/store" --quiet >/dev/null 2>&1
    before=$(quads "$work/small/store")
    demarche load "$large" --store "$work/small/store" --quiet >/dev/null 2>"$work/full"
    check "a full disk is reported: $(head -1 "$work/full" | cut -c1-100)" test -s "$work/full"
    check "full disk: each article is complete" is_sound "$work/small/store"
    rm -rf "$work/small/new"
    demarche load "$large" --store "$work/small/new" --quiet >/dev/null 2>"$work/full"
    check "a full disk is reported for a new store" test -s "$work/full"
    umount "$work/small"
else
    say "skipped: a full disk, because no small file system can be mounted here"
fi

mkfifo "$work/pipe"
./demarche load - --store "$work/whole" --quiet <"$work/pipe" >/dev/null 2>&1 &
holder=$!
exec 5>"$work/pipe"
sleep 5
demarche query overview --store "$work/whole" >/dev/null 2>"$work/second"
check "a second process is refused with the reason" grep -q "in use by another process" "$work/second"
exec 5>&-
wait "$holder"
check "a second process does no harm" test "$(quads "$work/whole")" == "$whole"

mkdir -p "$work/mixed/articles"
cp "$work/corpus/corpus.json" "$work/mixed/"
sed -n 1p "$corpus" >"$work/mixed/articles/a.json"
ln -s "$work/nowhere" "$work/mixed/articles/b.json"
sed -n 2p "$corpus" >"$work/mixed/articles/c.json"
demarche load "$work/mixed" --store "$work/mixed.db" --quiet >"$work/out" 2>"$work/err"
check "unreadable file: exit code 1" test $? == 1
check "an unreadable file is reported, the others are loaded" sh -c \
    "grep -q 'b.json: error: the file cannot be read' '$work/err' && tail -1 '$work/out' | grep -q ' 3 '"

DEMARCHE_JAVA_OPTS=-Xmx32m demarche load "$large" --store "$work/starved" --quiet >/dev/null 2>"$work/err"
check "too little memory: exit code 3" test $? == 3
check "too little memory is reported" grep -q "Not enough memory" "$work/err"
load "$large" "$work/starved" >/dev/null 2>&1
check "too little memory: more memory helps" is_sound "$work/starved"

gzip -c "$corpus" | head -c 100000 >"$work/corpus/cut.jsonl.gz"
demarche load "$work/corpus/cut.jsonl.gz" --store "$work/cut" --quiet >/dev/null 2>"$work/err"
check "truncated archive: exit code 1" test $? == 1
check "a truncated archive is reported" grep -q "the compressed file ends too early" "$work/err"
check "truncated archive: articles before the cut are complete" is_sound "$work/cut"

say 99 >"$work/cut/demarche.format"
demarche query overview --store "$work/cut" >/dev/null 2>"$work/err"
check "a store of another version is reported" grep -q "was made by a newer Demarche" "$work/err"

exit "$failed"
