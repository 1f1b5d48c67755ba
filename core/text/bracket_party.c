/* SPDX-License-Identifier: MIT */
#include "core/text/bracket_party.h"

#include "core/base/array.h"
#include "core/base/ascii.h"

/* Longer texts are not lists of parties; members_split() copies them. */
enum { PIECE_MAX = 200, NO_ROLE = 0xff };

struct cue {
	const char *text;
	enum actor_role role;
};

/* Behind the parties. The longer of two that end alike comes first. */
static const struct cue verbs[] = {
	{" proposes", ACTOR_PROPOSES},
	{" propose", ACTOR_PROPOSES},
	{" proposed", ACTOR_PROPOSES},
	{" proposal", ACTOR_PROPOSES},
	{" proposing", ACTOR_PROPOSES},
	{" opposes", ACTOR_OPPOSES},
	{" oppose", ACTOR_OPPOSES},
	{" opposed", ACTOR_OPPOSES},
	{" opposing", ACTOR_OPPOSES},
	{" delete", ACTOR_OPPOSES},
	{" supports", ACTOR_SUPPORTS},
	{" support", ACTOR_SUPPORTS},
	{" supported", ACTOR_SUPPORTS},
	{" supporting", ACTOR_SUPPORTS},
	{" is considering", ACTOR_CONSIDERS},
	{" are considering", ACTOR_CONSIDERS},
	{" considering", ACTOR_CONSIDERS},
	{" considers", ACTOR_CONSIDERS},
	{" consider", ACTOR_CONSIDERS},
	{" reserves its position", ACTOR_RESERVES},
	{" reserve their position", ACTOR_RESERVES},
	{" reserves", ACTOR_RESERVES},
	{" reserve", ACTOR_RESERVES},
	{" reserving", ACTOR_RESERVES},
	{" reservation", ACTOR_RESERVES},
	{" proposent", ACTOR_PROPOSES},
	{" s'opposent", ACTOR_OPPOSES},
	{" s'oppose", ACTOR_OPPOSES},
	{" s\xe2\x80\x99opposent", ACTOR_OPPOSES},
	{" s\xe2\x80\x99oppose", ACTOR_OPPOSES},
	{" appuient", ACTOR_SUPPORTS},
	{" appuie", ACTOR_SUPPORTS},
	{" soutiennent", ACTOR_SUPPORTS},
	{" soutient", ACTOR_SUPPORTS},
	{" examinent", ACTOR_CONSIDERS},
	{" examine", ACTOR_CONSIDERS},
	{" \xc3\xa9tudient", ACTOR_CONSIDERS},
	{" \xc3\xa9tudie", ACTOR_CONSIDERS},
	{" se r\xc3\xa9servent", ACTOR_RESERVES},
	{" se r\xc3\xa9serve", ACTOR_RESERVES},
	{" r\xc3\xa9servent", ACTOR_RESERVES},
	{" r\xc3\xa9serve", ACTOR_RESERVES},
	{" proponen", ACTOR_PROPOSES},
	{" propone", ACTOR_PROPOSES},
	{" se oponen", ACTOR_OPPOSES},
	{" se opone", ACTOR_OPPOSES},
	{" apoyan", ACTOR_SUPPORTS},
	{" apoya", ACTOR_SUPPORTS},
	{" consideran", ACTOR_CONSIDERS},
	{" considera", ACTOR_CONSIDERS},
	{" estudian", ACTOR_CONSIDERS},
	{" estudia", ACTOR_CONSIDERS},
	{" se reservan", ACTOR_RESERVES},
	{" se reserva", ACTOR_RESERVES},
	{" reservan", ACTOR_RESERVES},
	{" reserva", ACTOR_RESERVES},
};

/* Before them. */
static const struct cue nouns[] = {
	{"proposed by ", ACTOR_PROPOSES},
	{"proposal by ", ACTOR_PROPOSES},
	{"proposal from ", ACTOR_PROPOSES},
	{"proposal of ", ACTOR_PROPOSES},
	{"text proposed by ", ACTOR_PROPOSES},
	{"supported by ", ACTOR_SUPPORTS},
	{"opposed by ", ACTOR_OPPOSES},
	{"opposition by ", ACTOR_OPPOSES},
	{"considered by ", ACTOR_CONSIDERS},
	{"under consideration by ", ACTOR_CONSIDERS},
	{"reservation by ", ACTOR_RESERVES},
	{"reservation of ", ACTOR_RESERVES},
	{"reserved by ", ACTOR_RESERVES},
	{"proposed: ", ACTOR_PROPOSES},
	{"supported: ", ACTOR_SUPPORTS},
	{"opposed: ", ACTOR_OPPOSES},
	{"propos\xc3\xa9 par ", ACTOR_PROPOSES},
	{"proposition de ", ACTOR_PROPOSES},
	{"proposition du ", ACTOR_PROPOSES},
	{"proposition des ", ACTOR_PROPOSES},
	{"appuy\xc3\xa9 par ", ACTOR_SUPPORTS},
	{"opposition de ", ACTOR_OPPOSES},
	{"opposition du ", ACTOR_OPPOSES},
	{"r\xc3\xa9serve de ", ACTOR_RESERVES},
	{"r\xc3\xa9serve du ", ACTOR_RESERVES},
	{"propuesto por ", ACTOR_PROPOSES},
	{"propuesta de ", ACTOR_PROPOSES},
	{"propuesta del ", ACTOR_PROPOSES},
	{"apoyado por ", ACTOR_SUPPORTS},
	{"oposici\xc3\xb3n de ", ACTOR_OPPOSES},
	{"reserva de ", ACTOR_RESERVES},
	{"reserva del ", ACTOR_RESERVES},
};

static bool ends_ignoring_case(struct rap_str text, const char *end)
{
	size_t len = strlen(end);
	return text.len > len &&
		str_equal_ignoring_case(str_from(text, text.len - len),
			str_of(end));
}

/* Take the role out of a piece; NO_ROLE if it has none. */
static uint8_t cut_role(struct rap_str *piece)
{
	for (size_t i = 0; i < COUNT_OF(verbs); i++) {
		if (ends_ignoring_case(*piece, verbs[i].text)) {
			piece->len -= strlen(verbs[i].text);
			return (uint8_t)verbs[i].role;
		}
	}
	for (size_t i = 0; i < COUNT_OF(nouns); i++) {
		if (str_starts_with_ignoring_case(*piece, nouns[i].text)) {
			*piece = str_from(*piece, strlen(nouns[i].text));
			return (uint8_t)nouns[i].role;
		}
	}
	return NO_ROLE;
}

static void add(struct party_list *out, struct holder h)
{
	if (out->count == out->capacity) {
		uint32_t capacity = out->capacity ? out->capacity * 2 : 32;
		out->at = arena_grow(out->arena, out->at, out->capacity,
			capacity, sizeof(*out->at));
		out->capacity = capacity;
	}
	out->at[out->count++] = h;
	out->added++;
}

/* "Party X", "Delegation A": drafts between parties that are not named. */
static bool is_unnamed_party(struct rap_str text)
{
	static const char *const heads[] = {"Party ", "Parties ", "Member ",
		"Delegation ", "Partie ", "Membre ", "Parte ", "Miembro "};
	for (size_t i = 0; i < COUNT_OF(heads); i++) {
		struct rap_str rest = str_from(text, strlen(heads[i]));
		if (str_starts_with(text, heads[i]) && rest.len &&
			rest.len <= 2 && ascii_is_upper(rest.at[0])) {
			return true;
		}
	}
	return false;
}

/* A copy that members_split() can read: it knows no slashes. */
static struct rap_str with_commas(struct arena *a, struct rap_str text)
{
	char *copy = arena_copy(a, text.at, text.len);
	for (size_t i = 0; i < text.len; i++) {
		copy[i] = copy[i] == '/' ? ';' : copy[i];
	}
	return (struct rap_str){copy, text.len};
}

/* Lists that name no capital at all are not split: most text is none. */
static bool may_name(struct rap_str text)
{
	return text.len > 1 && text.len <= PIECE_MAX &&
		(ascii_is_upper(text.at[0]) || str_starts_with(text, "the ") ||
			str_starts_with(text, "l'") ||
			str_starts_with(text, "la ") ||
			(unsigned char)text.at[0] >= 0x80);
}

static bool add_piece(struct party_list *out, struct rap_str piece,
	uint8_t role)
{
	const struct member **members;
	struct rap_str unknown;
	piece = str_trim(piece);
	if (is_unnamed_party(piece)) {
		add(out,
			(struct holder){.name = piece,
				.code = str_of(""),
				.role = role});
		return true;
	}
	if (!may_name(piece)) {
		return false;
	}
	size_t count = members_split(out->arena, with_commas(out->arena, piece),
		&members, &unknown);
	for (size_t i = 0; i < count && !unknown.len; i++) {
		add(out,
			(struct holder){.name = str_of(members[i]->name),
				.code = str_of(members[i]->iso3),
				.role = role});
	}
	return count && !unknown.len;
}

void party_forget(struct party_list *out)
{
	out->count -= out->added;
	out->added = 0;
}

/* Those that wait for a role from place `from` on get one. */
static void give_role(struct party_list *out, uint32_t from, uint8_t role)
{
	for (uint32_t i = from; i < out->count; i++) {
		if (out->at[i].role == NO_ROLE) {
			out->at[i].role = role;
		}
	}
}

bool party_read(struct party_list *out, struct rap_str text)
{
	uint32_t before = out->count;
	struct rap_str piece;
	out->added = 0;
	out->said = false;
	while (str_next_piece(&text, ';', &piece)) {
		uint8_t role = cut_role(&piece);
		if (!piece.len) {
			continue;
		}
		if (!add_piece(out, piece, role)) {
			party_forget(out);
			return false;
		}
		if (role != NO_ROLE) {
			give_role(out, before, role);
			out->said = true;
		}
	}
	give_role(out, before, ACTOR_PROPOSES);
	return out->added > 0;
}

bool party_read_roles(struct party_list *out, struct rap_str text)
{
	enum { ROLES_MAX = 200 }; /* bytes; what is longer is text */
	bool named = text.len <= ROLES_MAX && party_read(out, text);
	if (named && !out->said) {
		party_forget(out);
	}
	return named && out->said;
}

bool party_read_prose(struct party_list *out, struct rap_str text)
{
	uint32_t before = out->count;
	struct rap_str sentence;
	while (str_next_piece(&text, '.', &sentence)) {
		uint32_t first = out->count;
		(void)party_read(out, sentence);
		/* A mention is no role: only a cue makes a holder. */
		struct rap_str rest = sentence;
		bool cue = str_find_byte(rest, ';') < rest.len ||
			cut_role(&rest) != NO_ROLE ||
			sentence.len <= PIECE_MAX / 4;
		out->count = cue ? out->count : first;
	}
	out->added = out->count - before;
	return out->added > 0;
}
