#!/bin/sh
# check.sh SOURCE_DIR BUILD_DIR: install the build, build the example of the
# plugin guide against what was installed, and see it find a long sentence.
set -eu
source=$1
build=$2
if [ -n "$SANITIZE" ]; then
	echo "a plugin that is built by itself has no sanitizer"
	exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$CMAKE" --install "$build" --prefix "$work/prefix" >"$work/install.log" || {
	cat "$work/install.log"
	exit 1
}
{ "$CMAKE" -S "$source/docs/example" -B "$work/build" -G "$GENERATOR" \
	-D CMAKE_C_COMPILER="$CC" -D CMAKE_PREFIX_PATH="$work/prefix" \
	-D CMAKE_C_FLAGS="-Wall -Wextra -Werror" &&
	"$CMAKE" --build "$work/build"; } >"$work/build.log" || {
	cat "$work/build.log"
	exit 1
}

# Without CMake, as the guide has it: in C, and in C++.
PKG_CONFIG_PATH=$(dirname "$(find "$work/prefix" -name rapporteur.pc)")
export PKG_CONFIG_PATH
for language in 'c -std=c11' 'c++ -std=c++20'; do
	# shellcheck disable=SC2046,SC2086 # lists of flags
	"$CC" -x $language -shared -fPIC -fvisibility=hidden -Wl,-z,defs \
		$(pkg-config --cflags rapporteur) -o "$work/long-sentence.so" \
		"$source/docs/example/long-sentence/long-sentence.c"
	"$work/prefix/$BINDIR/rapporteur" plugin info long-sentence --bare \
		--plugin "$work/long-sentence.so" >"$work/info"
	grep -q max-words "$work/info" || {
		cat "$work/info"
		exit 1
	}
done

printf '%s\n' 'Short enough.' '' \
	'One two three four five six seven eight nine.' >"$work/text.txt"
"$work/prefix/$BINDIR/rapporteur" analyze -f jsonl \
	--plugin-path "$work/build/lib/rapporteur/plugins" \
	--set long-sentence.max-words=8 "$work/text.txt" >"$work/out"
found=$(grep '"issue":"long-sentence"' "$work/out" |
	grep -c 'One two three four five six seven eight nine') || true
if [ "$found" != 1 ]; then
	echo "the example did not find the long sentence, but:"
	grep -v '"type":"run"' "$work/out"
	exit 1
fi
if grep '"issue":"long-sentence"' "$work/out" | grep 'Short enough'; then
	exit 1
fi
# The installed program has its own analyzers, too.
"$work/prefix/$BINDIR/rapporteur" plugin list >"$work/list"
grep -q '^ *spam' "$work/list" || {
	cat "$work/list"
	exit 1
}
