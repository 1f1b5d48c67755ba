#!/bin/sh
# paths.sh SOURCE BUILD BINARY...: no binary names the folders it was made in.
set -eu
source=$1
build=$2
shift 2
for binary; do
	if grep -qaF -e "$source" -e "$build" "$binary"; then
		echo "$binary names the folder it was built in"
		exit 1
	fi
done
