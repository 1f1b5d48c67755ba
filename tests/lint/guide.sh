#!/bin/sh
# guide.sh SOURCE_DIR: the C block of the plugin guide is the example's file.
set -eu
cd "$1"
awk '/^```c$/ { inside = 1; next }
	/^```$/ { inside = 0 }
	inside' docs/plugin-guide.md |
	diff -u docs/example/long-sentence/long-sentence.c - || {
	echo "docs/plugin-guide.md shows another long-sentence.c"
	exit 1
}
