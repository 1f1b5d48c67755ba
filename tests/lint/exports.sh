#!/bin/sh
# exports.sh PLUGIN: a plugin exports its descriptor and nothing else, and
# needs nothing from the host.
set -eu
# Names that begin with two underscores belong to the compiler's runtime, _init
# and _fini to the linker, mangle_path to what counts coverage.
defined=$(nm -D --defined-only "$1" |
	awk '$3 !~ /^(__|_init$|_fini$|mangle_path$)/ { print $3 }')
if [ "$defined" != rap_plugin ]; then
	echo "$1 exports, instead of rap_plugin alone: $defined"
	exit 1
fi
needed=$(nm -D --undefined-only "$1" | awk '$2 ~ /^(rap|host|core)_/ { print $2 }')
if [ -n "$needed" ]; then
	echo "$1 needs symbols of the host: $needed"
	exit 1
fi
