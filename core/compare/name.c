/* SPDX-License-Identifier: MIT */
/*
 * The half of lineage.h that reads names of files.
 */
#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/buf.h"
#include "core/compare/lineage.h"
#include "core/engine/stem.h"

static bool is_wordy(char c)
{
	return ascii_is_letter(c) || ascii_is_digit(c) ||
		(unsigned char)c >= 0x80U;
}

/* The next run of letters and digits of a name; false at its end. */
static bool next_piece(struct rap_str *rest, struct rap_str *out)
{
	size_t begin = 0;
	while (begin < rest->len && !is_wordy(rest->at[begin])) {
		begin++;
	}
	size_t end = begin;
	while (end < rest->len && is_wordy(rest->at[end])) {
		end++;
	}
	*out = (struct rap_str){rest->at + begin, end - begin};
	*rest = str_from(*rest, end);
	return out->len > 0;
}

static bool is_digits(struct rap_str text)
{
	size_t i = 0;
	while (i < text.len && ascii_is_digit(text.at[i])) {
		i++;
	}
	return text.len && i == text.len;
}

/* "rev", "v", "version": a number follows. */
static bool is_version_word(struct rap_str word)
{
	static const char *const words[] = {
		"rev", "revision", "v", "ver", "version"};
	for (size_t i = 0; i < COUNT_OF(words); i++) {
		if (str_equal_ignoring_case(word, str_of(words[i]))) {
			return true;
		}
	}
	return false;
}

/* "rev2", "v10" */
static bool is_numbered_version(struct rap_str piece)
{
	size_t letters = 0;
	while (letters < piece.len && !ascii_is_digit(piece.at[letters])) {
		letters++;
	}
	return is_version_word((struct rap_str){piece.at, letters}) &&
		is_digits(str_from(piece, letters));
}

static bool is_year(struct rap_str piece)
{
	return (str_starts_with(piece, "19") || str_starts_with(piece, "20")) &&
		is_digits(piece);
}

/* How many pieces from here on say which version it is: "rev" "2"; "2021"
 * "07" "20"; "20210720". 0: this one is part of the name. */
static int version_pieces(struct rap_str piece, struct rap_str rest)
{
	struct rap_str second;
	struct rap_str third;
	if (is_numbered_version(piece) || (piece.len == 8 && is_year(piece))) {
		return 1;
	}
	if (!next_piece(&rest, &second) || !is_digits(second)) {
		return 0;
	}
	if (is_version_word(piece)) {
		return 2;
	}
	if (piece.len != 4 || !is_year(piece) || second.len != 2) {
		return 0;
	}
	return next_piece(&rest, &third) && third.len == 2 && is_digits(third)
		? 3
		: 2;
}

/* What is left of one folder or file. */
static void put_component(struct buf *out, struct rap_str name)
{
	struct rap_str piece;
	size_t begin = out->len;
	int skip = 0;
	while (next_piece(&name, &piece)) {
		skip = skip ? skip - 1 : version_pieces(piece, name) - 1;
		if (skip >= 0) {
			continue;
		}
		skip = 0;
		buf_puts(out, out->len == begin ? begin ? "/" : "" : "-");
		for (size_t i = 0; i < piece.len; i++) {
			buf_putc(out, ascii_lower(piece.at[i]));
		}
	}
}

struct rap_str lineage_name(struct arena *a, struct rap_str path)
{
	struct rap_str stem = stem_of_versions(path);
	struct rap_str rest = stem;
	struct rap_str component;
	struct buf b = BUF_INIT;
	while (str_next_piece(&rest, '/', &component)) {
		put_component(&b, component);
	}
	struct rap_str name = str_copy(a, b.len ? buf_str(&b) : stem);
	buf_release(&b);
	return name;
}
