#!/usr/bin/env bash
# Fetches the peers of the table that are no Java libraries: Oxigraph by npm, Virtuoso from Debian's packages. Nothing is
# installed: they are unpacked into a folder, and a peer that cannot be had is left out of the table.
# Usage: src/bench/peers.sh [FOLDER]
set -uo pipefail
cd "$(dirname "$0")/../.."
tools=${1:-target/bench/tools}
mkdir -p "$tools/oxigraph" "$tools/virtuoso/packages"
tools=$(cd "$tools" && pwd)

npm install --silent --no-save --prefix "$tools/oxigraph" oxigraph@0.5.11 || echo "no Oxigraph" >&2

cd "$tools/virtuoso/packages" || exit 1
apt-get download virtuoso-opensource-7 virtuoso-opensource-7-bin libwbxml2-1 libminizip1 libltdl7 libodbcinst2 libpcre3 &&
    for package in *.deb; do dpkg -x "$package" "$tools/virtuoso/root"; done || echo "no Virtuoso" >&2
