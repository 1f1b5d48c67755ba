#!/bin/sh
# check.sh CASE: run CASE/cmd and compare. RAPPORTEUR_BLESS=1 writes what came
# out as what is expected, to be read before it is committed.
set -eu
case=$1
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
export WORK LC_ALL=C
unset RAPPORTEUR_PLUGIN_PATH XDG_DATA_HOME NO_COLOR COLUMNS || true
export HOME="$WORK"
status=0
sh "$case/cmd" >"$WORK/.out" 2>"$WORK/.err" || status=$?
[ "$status" -ne 77 ] || { echo "skipped"; exit 77; }
# What differs from machine to machine is not compared.
sed -i "s#$WORK#WORK#g" "$WORK/.out" "$WORK/.err"
echo "$status" >"$WORK/.status"
if [ "${RAPPORTEUR_BLESS:-}" = 1 ]; then
	cp "$WORK/.status" "$case/status"
	if [ -e "$case/out" ] || [ -s "$WORK/.out" ]; then
		cp "$WORK/.out" "$case/out"
	fi
	if [ -e "$case/err" ] || [ -s "$WORK/.err" ]; then
		cp "$WORK/.err" "$case/err"
	fi
	exit 0
fi
wrong=0
for part in out err status; do
	if [ -e "$case/$part" ]; then
		diff -u "$case/$part" "$WORK/.$part" || wrong=1
	fi
done
exit $wrong
