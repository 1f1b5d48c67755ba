#!/bin/sh
# check.sh CASE: analyse CASE.txt and compare what is found, a line for each
# finding, with CASE.expected. Run in the analyzer's folder.
# RAPPORTEUR_BLESS=1 writes what came out, to be read before it is committed.
set -eu
case=$1
here=$(dirname "$0")
command -v python3 >/dev/null || { echo "no python3: skipped"; exit 77; }
unset RAPPORTEUR_PLUGIN_PATH XDG_DATA_HOME || true
issue=$(basename "$PWD")
[ ! -e issue ] || issue=$(cat issue)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
HOME=$work LC_ALL=C "$RAPPORTEUR" analyze "$case.txt" --only "$issue" \
	--format jsonl --quiet >"$work/results.jsonl"
python3 "$here/lines.py" <"$work/results.jsonl" >"$work/lines"
if [ "${RAPPORTEUR_BLESS:-}" = 1 ]; then
	cp "$work/lines" "$case.expected"
	exit 0
fi
diff -u "$case.expected" "$work/lines"
