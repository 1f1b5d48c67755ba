#!/bin/sh
# packs.sh SOURCE_DIR: the pack in docs/packs.md passes its own examples, and
# scores what the page says it scores.
set -eu
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/returns"
awk '/^```json$/ { inside = 1; next }
	/^```$/ { inside = 0 }
	inside' docs/packs.md >"$work/returns/returns.json"
"$RAPPORTEUR" pack check "$work/returns/returns.json"
"$RAPPORTEUR" pack test --bare --plugin-path "$work" returns

cat >"$work/text.txt" <<'T'
Article 1

Consumers shall have a right to return parcels and may send back the goods.
T
"$RAPPORTEUR" analyze --bare --plugin-path "$work" -f jsonl "$work/text.txt" |
	grep -q '"issue":"returns".*"score":0.82' || {
	echo "the worked example does not score 0.82"
	exit 1
}
