/* SPDX-License-Identifier: MIT */
#include "core/text/actors.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/utf8.h"

/* What a clause goes on with behind its subject. */
struct cue {
	const char *text;
	enum actor_role role;
};

static const struct cue verbs[] = {
	{"is considering ", ACTOR_CONSIDERS},
	{"are considering ", ACTOR_CONSIDERS},
	{"supported ", ACTOR_SUPPORTS},
	{"supports ", ACTOR_SUPPORTS},
	{"support ", ACTOR_SUPPORTS},
	{"opposed ", ACTOR_OPPOSES},
	{"opposes ", ACTOR_OPPOSES},
	{"oppose ", ACTOR_OPPOSES},
	{"proposed ", ACTOR_PROPOSES},
	{"proposes ", ACTOR_PROPOSES},
	{"propose ", ACTOR_PROPOSES},
	{"reserved its position", ACTOR_RESERVES},
	{"reserves its position", ACTOR_RESERVES},
	{"reserved their position", ACTOR_RESERVES},
	{"reserve their position", ACTOR_RESERVES},
	{"reported ", ACTOR_REPORTS},
	{"reports ", ACTOR_REPORTS},
	{"said that ", ACTOR_REPORTS},
	{"noted that ", ACTOR_REPORTS},
	{"indicated that ", ACTOR_REPORTS},
	{"facilitated ", ACTOR_FACILITATES},
	{"facilitates ", ACTOR_FACILITATES},
	{"convened ", ACTOR_CONVENES},
	{"appuie ", ACTOR_SUPPORTS},
	{"appuient ", ACTOR_SUPPORTS},
	{"a appuy\xc3\xa9 ", ACTOR_SUPPORTS},
	{"ont appuy\xc3\xa9 ", ACTOR_SUPPORTS},
	{"s'oppose ", ACTOR_OPPOSES},
	{"s'opposent ", ACTOR_OPPOSES},
	{"s'est oppos\xc3\xa9", ACTOR_OPPOSES},
	{"se sont oppos\xc3\xa9", ACTOR_OPPOSES},
	{"a r\xc3\xa9serv\xc3\xa9 sa position", ACTOR_RESERVES},
	{"r\xc3\xa9serve sa position", ACTOR_RESERVES},
	{"ont r\xc3\xa9serv\xc3\xa9 leur position", ACTOR_RESERVES},
	{"a propos\xc3\xa9 ", ACTOR_PROPOSES},
	{"ont propos\xc3\xa9 ", ACTOR_PROPOSES},
	{"a rendu compte ", ACTOR_REPORTS},
	{"ont rendu compte ", ACTOR_REPORTS},
	{"a indiqu\xc3\xa9 que ", ACTOR_REPORTS},
	{"a dit que ", ACTOR_REPORTS},
	{"a signal\xc3\xa9 que ", ACTOR_REPORTS},
	{"apoya ", ACTOR_SUPPORTS},
	{"apoyan ", ACTOR_SUPPORTS},
	{"apoy\xc3\xb3 ", ACTOR_SUPPORTS},
	{"apoyaron ", ACTOR_SUPPORTS},
	{"se opone ", ACTOR_OPPOSES},
	{"se oponen ", ACTOR_OPPOSES},
	{"se opuso ", ACTOR_OPPOSES},
	{"se opusieron ", ACTOR_OPPOSES},
	{"se reserva ", ACTOR_RESERVES},
	{"se reserv\xc3\xb3 ", ACTOR_RESERVES},
	{"propuso ", ACTOR_PROPOSES},
	{"propusieron ", ACTOR_PROPOSES},
	{"inform\xc3\xb3 ", ACTOR_REPORTS},
	{"informaron ", ACTOR_REPORTS},
	{"dijo que ", ACTOR_REPORTS},
	{"indic\xc3\xb3 que ", ACTOR_REPORTS},
	{"se\xc3\xb1"
	 "al\xc3\xb3 que ",
		ACTOR_REPORTS},
};

/* What stands before the names of those who lead the talks. */
static const struct cue offices[] = {
	{"co-facilitators", ACTOR_FACILITATES},
	{"facilitators", ACTOR_FACILITATES},
	{"facilitator", ACTOR_FACILITATES},
	{"facilitated by", ACTOR_FACILITATES},
	{"facilitateurs", ACTOR_FACILITATES},
	{"facilitateur", ACTOR_FACILITATES},
	{"facilitadores", ACTOR_FACILITATES},
	{"facilitador", ACTOR_FACILITATES},
	{"co-convenors", ACTOR_CONVENES},
	{"co-conveners", ACTOR_CONVENES},
	{"convened by", ACTOR_CONVENES},
	{"coorganisateurs", ACTOR_CONVENES},
	{"co-organisateurs", ACTOR_CONVENES},
	{"coordinadores", ACTOR_CONVENES},
	{"coorganizadores", ACTOR_CONVENES},
};

const char *actor_role_name(enum actor_role role)
{
	static const char *const names[] = {"proposes", "supports", "opposes",
		"considers", "reserves", "facilitates", "convenes", "reports",
		"circulates"};
	return names[role];
}

void actors_add(struct profile *out, struct arena *a, const struct member *m,
	enum actor_role role, enum profile_source source, uint32_t at)
{
	for (uint32_t i = 0; i < out->actor_count; i++) {
		if (out->actors[i].role == role &&
			str_equal(out->actors[i].name, str_of(m->name))) {
			return;
		}
	}
	out->actors = arena_grow(a, out->actors, out->actor_count,
		out->actor_count + 1, sizeof(*out->actors));
	uint32_t i = out->actor_count++;
	for (; i && out->actors[i - 1].at > at; i--) {
		out->actors[i] = out->actors[i - 1];
	}
	out->actors[i] = (struct actor){
		.name = str_of(m->name),
		.code = str_of(m->iso3),
		.role = role,
		.source = source,
		.at = at,
		.is_group = m->is_group,
	};
}

/* Add all members of a list; false, and none, if it names anything else. */
static bool add_all(struct profile *out, const struct document *d,
	struct rap_str list, enum actor_role role)
{
	const struct member **members;
	struct rap_str unknown;
	size_t count = members_split(d->arena, list, &members, &unknown);
	if (!count || unknown.len) {
		return false;
	}
	for (size_t i = 0; i < count; i++) {
		actors_add(out, d->arena, members[i], role, PROFILE_TEXT,
			(uint32_t)(list.at - d->view.text.at));
	}
	return true;
}

/* The next place of `needle` at the beginning of a word, or text.len. */
static size_t find_word(struct rap_str text, size_t from, const char *needle)
{
	for (size_t i = from; i < text.len; i++) {
		bool begins =
			!i || text.at[i - 1] == ' ' || text.at[i - 1] == '(';
		if (begins &&
			str_starts_with_ignoring_case(str_from(text, i),
				needle)) {
			return i;
		}
	}
	return text.len;
}

/*
 * The names that end a text: all of it, or what stands behind a comma or a
 * word that opens a clause, the longest that names only members.
 */
static bool add_subject(struct profile *out, const struct document *d,
	struct rap_str before, enum actor_role role)
{
	static const char *const openings[] = {", while ", ", whereas ", "; ",
		", tandis que ", ", mientras que ", " from ", ", "};
	before = str_trim(before);
	if (add_all(out, d, before, role)) {
		return true;
	}
	for (size_t i = 0; i < before.len; i++) {
		for (size_t k = 0; k < COUNT_OF(openings); k++) {
			struct rap_str rest = str_from(before, i);
			if (str_starts_with(rest, openings[k]) &&
				add_all(out, d,
					str_from(rest, strlen(openings[k])),
					role)) {
				return true;
			}
		}
	}
	return false;
}

/* "Canada and Japan supported ..., while Chile opposed ...". */
static void read_verbs(struct profile *out, const struct document *d,
	struct rap_str sentence)
{
	for (size_t i = 0; i < COUNT_OF(verbs); i++) {
		size_t at = find_word(sentence, 0, verbs[i].text);
		while (at < sentence.len) {
			(void)add_subject(out, d,
				(struct rap_str){sentence.at, at},
				verbs[i].role);
			at = find_word(sentence, at + 1, verbs[i].text);
		}
	}
}

/* Words that may stand between the capitals of a list of members. */
static bool is_connector(struct rap_str word)
{
	static const char *const list[] = {"and", "the", "of", "et", "la", "le",
		"l'", "les", "de", "du", "des", "y", "el", "los", "las", "del"};
	for (size_t i = 0; i < COUNT_OF(list); i++) {
		if (str_equal(word, str_of(list[i]))) {
			return true;
		}
	}
	return false;
}

/* The names that text begins with: capitals and what connects them. */
static struct rap_str leading_names(struct rap_str text)
{
	size_t end = 0;
	for (size_t i = 0; i < text.len;) {
		size_t next = i;
		while (next < text.len && !strchr(" ),;.", text.at[next])) {
			next++;
		}
		struct rap_str word = {text.at + i, next - i};
		bool name = word.len &&
			(ascii_is_upper(word.at[0]) || word.at[0] & '\x80');
		if (word.len && !name && !is_connector(word)) {
			break;
		}
		end = name ? next : end;
		if (next < text.len && strchr(").;", text.at[next])) {
			break;
		}
		i = next + 1;
	}
	return (struct rap_str){text.at, end};
}

/*
 * "Facilitator: Australia", "co-convenors Australia, Japan and Singapore";
 * "Australia, Japan and Singapore, the co-convenors".
 */
static void read_offices(struct profile *out, const struct document *d,
	struct rap_str sentence)
{
	for (size_t i = 0; i < COUNT_OF(offices); i++) {
		size_t at = find_word(sentence, 0, offices[i].text);
		if (at == sentence.len) {
			continue;
		}
		struct rap_str rest =
			str_from(sentence, at + strlen(offices[i].text));
		rest = str_past(rest, " :,(");
		struct rap_str before = {sentence.at, at};
		if (add_all(out, d, leading_names(rest), offices[i].role) ||
			(str_ends_with(before, ", the ") &&
				add_subject(out, d,
					(struct rap_str){
						before.at, before.len - 6},
					offices[i].role))) {
			return;
		}
	}
}

void actors_read(struct profile *out, const struct document *d)
{
	enum { LONGEST = 1000 }; /* bytes; names stand in front */
	uint32_t kind = d->view.kind;
	if (kind != RAP_DOCUMENT_REPORT && kind != RAP_DOCUMENT_STATEMENT &&
		kind != RAP_DOCUMENT_CONSOLIDATED_TEXT) {
		return;
	}
	for (uint32_t i = 0; i < d->unit_count; i++) {
		const struct rap_unit *u = &d->units[i];
		if (u->kind != RAP_UNIT_SENTENCE) {
			continue;
		}
		struct rap_str text = str_slice(d->view.text, u->span);
		text.len = text.len < LONGEST ? text.len : LONGEST;
		read_verbs(out, d, text);
		read_offices(out, d, text);
	}
}
