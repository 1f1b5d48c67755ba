#!/bin/sh
# manual.sh SOURCE_DIR: the manual lists every command and every option that
# --help prints, and no other. The program is $RAPPORTEUR.
set -eu
manual=$1/docs/manual.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
commands=$("$RAPPORTEUR" --help | sed -n 's/^  rapporteur \([a-z][a-z]*\) .*/\1/p')
for command in $commands; do
	grep -q "^| \`rapporteur $command" "$manual" || {
		echo "docs/manual.md does not list the command $command"
		exit 1
	}
	"$RAPPORTEUR" "$command" --help
done | grep -o '^ *\(-., \)\?--[a-z-]*' | grep -o -- '--[a-z-]*' | LC_ALL=C sort -u >"$work/help"
# shellcheck disable=SC2016 # the page's own quotes
sed -n '/^## Options/,/^## Exit/p' "$manual" | sed -n 's/^| \(`-., \)\?//p' |
	grep -o -- '^`\?\(-.`, `\)\?--[a-z-]*' | grep -o -- '--[a-z-]*' |
	LC_ALL=C sort -u >"$work/manual"
[ -s "$work/help" ] && diff -u "$work/manual" "$work/help"
