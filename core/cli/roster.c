/* SPDX-License-Identifier: MIT */
#include "core/cli/roster.h"

#include "core/source/file.h"
#include "core/text/members.h"

enum { MAX_ROSTER = 1 << 20 }; /* bytes: some thousands of lines */

/* Take a CSV cell off *rest; quotes protect commas. */
static struct rap_str next_cell(struct rap_str *rest)
{
	struct rap_str cell = {0};
	if (rest->len && rest->at[0] == '"') {
		struct rap_str inside = {rest->at + 1, rest->len - 1};
		size_t end = str_find_byte(inside, '"');
		cell = (struct rap_str){inside.at, end};
		size_t used = end + 2 < rest->len ? end + 2 : rest->len;
		rest->at += used;
		rest->len -= used;
		if (rest->len && rest->at[0] == ',') {
			rest->at++;
			rest->len--;
		}
		return str_trim(cell);
	}
	(void)str_next_piece(rest, ',', &cell);
	return cell;
}

static enum status read_line(struct roster_entry *out, struct rap_str line,
	const char *file, unsigned number, struct error *err)
{
	struct rap_str name = next_cell(&line);
	const struct member *member = members_find(name);
	if (!member) {
		return error_set(err, STATUS_SYNTAX,
			"%s:%u: no WTO member or group is called '%.*s'", file,
			number, (int)name.len, name.at);
	}
	out->member = str_of(member->name);
	out->from = next_cell(&line);
	out->to = next_cell(&line);
	return STATUS_OK;
}

enum status roster_read(struct report_options *out, struct arena *a,
	const char *file, struct error *err)
{
	struct rap_str text;
	enum status st = file_read(&text, a, file, MAX_ROSTER, err);
	if (st) {
		return error_context(err, "%s", file);
	}
	struct roster_entry *list = NULL;
	uint32_t count = 0;
	uint32_t capacity = 0;
	unsigned number = 0;
	struct rap_str line;
	while (str_next_piece(&text, '\n', &line)) {
		number++;
		if (!line.len || line.at[0] == '#' ||
			(number == 1 &&
				str_starts_with_ignoring_case(line,
					"member,"))) {
			continue;
		}
		if (count == capacity) {
			capacity = capacity ? capacity * 2 : 128;
			list = arena_grow(a, list, count, capacity,
				sizeof(*list));
		}
		st = read_line(&list[count], line, file, number, err);
		if (st) {
			return st;
		}
		count++;
	}
	out->roster = list;
	out->roster_count = count;
	return STATUS_OK;
}
