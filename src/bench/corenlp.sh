#!/usr/bin/env bash
# Measures Demarche beside the quote annotator of Stanford CoreNLP on some articles of a part of PolNeAR. CoreNLP is fetched by
# Maven (half a gigabyte, GPL) into target/bench: it is measured, and is no part of Demarche.
# Usage: src/bench/corenlp.sh PART [ARTICLES]
set -euo pipefail
cd "$(dirname "$0")/../.."
part=${1:?a part of PolNeAR: a folder with attributions and text in it}
articles=${2:-20}
work=$PWD/target/bench/corenlp
version=4.5.7

mkdir -p "$work"
cat >"$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>bench</groupId><artifactId>corenlp</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>edu.stanford.nlp</groupId><artifactId>stanford-corenlp</artifactId><version>$version</version>
    </dependency>
    <dependency>
      <groupId>edu.stanford.nlp</groupId><artifactId>stanford-corenlp</artifactId><version>$version</version>
      <classifier>models</classifier>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B -ntp -f "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/jars"

rm -rf "$work/part" "$work/out"
mkdir -p "$work/part/text" "$work/part/attributions"
find "$part/text" -name '*.txt' | sort | head -n "$articles" | while IFS= read -r text; do
    cp "$text" "$work/part/text/"
    cp "$part/attributions/$(basename "${text%.txt}")"_*.ann "$work/part/attributions/"
done
mvn -q -B -ntp -Pbench test-compile exec:exec -Dbench.main=org.demarche.bench.extract.BesideCoreNlp \
    -Dbench.args="$work/part $work/jars $work/out"
