/* SPDX-License-Identifier: MIT */
#include "core/source/front_matter.h"

enum { MAX_LINES = 64 }; /* a rule at the top of a long text is no header */

static bool take_line(struct rap_str *rest, struct rap_str *line)
{
	if (!rest->len) {
		return false;
	}
	size_t end = str_find_byte(*rest, '\n');
	*line = (struct rap_str){rest->at, end};
	size_t used = end < rest->len ? end + 1 : end;
	rest->at += used;
	rest->len -= used;
	return true;
}

static bool is_rule(struct rap_str line)
{
	return str_equal(str_trim(line), str_of("---"));
}

/* Where the text goes on behind the closing rule; NULL if there is none. */
static const char *find_end(struct rap_str rest)
{
	struct rap_str line;
	for (int i = 0; i < MAX_LINES && take_line(&rest, &line); i++) {
		if (is_rule(line)) {
			return rest.at;
		}
	}
	return NULL;
}

static struct rap_str unquoted(struct rap_str value)
{
	bool quoted = value.len >= 2 && value.at[0] == '"' &&
		value.at[value.len - 1] == '"';
	return quoted ? (struct rap_str){value.at + 1, value.len - 2} : value;
}

struct rap_str front_matter_read(struct blocks *b, struct rap_str text)
{
	struct rap_str rest = text;
	struct rap_str line;
	if (!take_line(&rest, &line) || !is_rule(line)) {
		return text;
	}
	const char *end = find_end(rest);
	if (!end) {
		return text;
	}
	while (take_line(&rest, &line) && !is_rule(line)) {
		size_t colon = str_find_byte(line, ':');
		if (colon == line.len) {
			continue;
		}
		struct rap_str value = {
			line.at + colon + 1, line.len - colon - 1};
		value = unquoted(str_trim(value));
		blocks_field(b, str_trim((struct rap_str){line.at, colon}),
			value, (uint32_t)(value.at - b->decoded.at));
	}
	return (struct rap_str){end, text.len - (size_t)(end - text.at)};
}
