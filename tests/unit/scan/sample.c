/* SPDX-License-Identifier: MIT */
#include "sample.h"

#define COUNT(array) ((uint32_t)(sizeof(array) / sizeof(*(array))))

uint32_t roll(struct dice *dice, uint32_t sides)
{
	dice->state ^= dice->state << 13;
	dice->state ^= dice->state >> 7;
	dice->state ^= dice->state << 17;
	return (uint32_t)(dice->state >> 33) % sides;
}

/* Few words, so that patterns meet them; with Greek, Cyrillic, and a mark that
 * combines with nothing (q and a grave). */
static const char *const text_words[] = {"data", "Data", "datas", "dates",
	"flow", "flows", "floW", "cross", "border", "crossborder",
	"CROSSborder", "the", "of", "a", "us", "US", "donn\u00e9es", "donnees",
	"D\u00e9j\u00e0", "flux", "e", "mail", "email", "x1",
	"\u043f\u043e\u0442\u043e\u043a", "\u03b1\u03c3", "q\u0300data",
	"data\u0331", "\u017ftrasse", "c\u0153ur", "data_flow"};

static const char *const separators[] = {" ", " ", " ", " ", " ", " ", " ", "-",
	"-", "'", ", ", "; ", ". The ", ". ", " (", ") ", "\u2019", "\u2010"};

static const char *const line_starts[] = {
	"", "", "", "# ", "- ", "1. ", "(a) ", "# Article 1 ", "# Article 2 "};

static char *add(struct arena *a, const char *one, const char *two)
{
	return arena_printf(a, "%s%s", one, two);
}

#define ANY_OF(dice, array) ((array)[roll(dice, COUNT(array))])

const char *sample_text(struct dice *dice, struct arena *a, uint32_t lines_max)
{
	char *out = arena_copy(a, "", 0);
	uint32_t lines = 1 + roll(dice, lines_max);

	for (uint32_t i = 0; i < lines; i++) {
		uint32_t words = roll(dice, 30);
		out = add(a, out, ANY_OF(dice, line_starts));
		for (uint32_t w = 0; w < words; w++) {
			out = add(a, out, ANY_OF(dice, text_words));
			out = add(a, out, ANY_OF(dice, separators));
		}
		out = add(a, out, "\n");
	}
	return out;
}

/* A word of a term, over folded words, and over clean text. */
struct written {
	const char *term;
	const char *folded;
	const char *exact;
};

#define IN "[^ \\n]"
#define EX "[\\p{L}\\p{M}\\p{N}]"
/* A '?' must be one character of both forms, and a mark is none when folded. */
#define ONE "[\\p{L}\\p{N}]"

static const struct written written_words[] = {
	{"data", "data", "data"},
	{"DATA", "data", "DATA"},
	{"flow", "flow", "flow"},
	{"flows", "flows", "flows"},
	{"the", "the", "the"},
	{"of", "of", "of"},
	{"a", "a", "a"},
	{"US", "us", "US"},
	{"us", "us", "us"},
	{"Donn\u00e9es", "donnees", "Donn\u00e9es"},
	{"donn\u00e9es", "donnees", "donn\u00e9es"},
	{"\u043f\u043e\u0442\u043e\u043a", "\u043f\u043e\u0442\u043e\u043a",
		"\u043f\u043e\u0442\u043e\u043a"},
	{"coeur", "coeur", "coeur"},
	{"dat*", "dat" IN "*", "dat" EX "*"},
	{"d*", "d" IN "*", "d" EX "*"},
	{"*ows", IN "*ows", EX "*ows"},
	{"*border", IN "*border", EX "*border"},
	{"d?ta?", "d" IN "ta" IN, "d" ONE "ta" ONE},
	{"*low*", IN "*low" IN "*", EX "*low" EX "*"},
	{"donn*s", "donn" IN "*s", "donn" EX "*s"},
	{"??", IN IN, ONE ONE},
	{"cross-border", "(?:cross border|crossborder)", "cross-border"},
	{"e-mail", "(?:e mail|email)", "e-mail"},
	{"us-data*", "(?:us data" IN "*|usdata" IN "*)", "us-data" EX "*"},
	{"a-cross-border",
		"(?:a cross border|across border|a crossborder|acrossborder)",
		"a-cross-border"},
	{"us'data", "us data", "us'data"},
};

struct making {
	char *term;
	char *folded;
	char *exact;
	bool gaps;
};

static void add_step(struct making *m, struct dice *dice, struct arena *a)
{
	uint32_t alternatives = roll(dice, 3) ? 1 : 1 + roll(dice, 3);

	m->folded = add(a, m->folded, "(?:");
	m->exact = add(a, m->exact, "(?:");
	for (uint32_t i = 0; i < alternatives; i++) {
		const struct written *w = &ANY_OF(dice, written_words);
		m->term = arena_printf(a, "%s%s%s", m->term, i ? "|" : "",
			w->term);
		m->folded = arena_printf(a, "%s%s%s", m->folded, i ? "|" : "",
			w->folded);
		m->exact = arena_printf(a, "%s%s%s", m->exact, i ? "|" : "",
			w->exact);
	}
	m->folded = add(a, m->folded, ")(?!" IN ")");
	m->exact = add(a, m->exact, ")(?!" EX ")");
}

static void add_gap(struct making *m, struct dice *dice, struct arena *a)
{
	if (roll(dice, 4)) {
		m->term = add(a, m->term, " ");
		m->folded = add(a, m->folded, " ");
		m->exact = add(a, m->exact, " ");
		return;
	}
	uint32_t gap = 1 + roll(dice, 5);
	m->gaps = true;
	m->term = arena_printf(a, "%s ~%u ", m->term, gap);
	m->folded = arena_printf(a, "%s (?:" IN "+ ){0,%u}", m->folded, gap);
	m->exact = arena_printf(a,
		"%s[^\\p{L}\\p{M}\\p{N}]+"
		"(?:" EX "+[^\\p{L}\\p{M}\\p{N}]+){0,%u}",
		m->exact, gap);
}

static struct making make_term(struct dice *dice, struct arena *a)
{
	struct making m;
	struct error err;

	for (;;) {
		uint32_t steps = 1 + roll(dice, 4);
		m = (struct making){(char *)"", (char *)"", (char *)"", false};
		for (uint32_t i = 0; i < steps; i++) {
			if (i) {
				add_gap(&m, dice, a);
			}
			add_step(&m, dice, a);
		}
		struct rap_pattern p = {.size = sizeof(p), .text = m.term};
		if (!scanner_check(&p, &err)) {
			return m;
		}
	}
}

void sample_term(struct sample *out, struct dice *dice, struct arena *a,
	uint32_t flags)
{
	struct making m = make_term(dice, a);

	*out = (struct sample){
		.regex = flags & RAP_PATTERN_EXACT ? m.exact : m.folded,
		.gaps = m.gaps};
	out->declared = (struct rap_pattern){
		.size = sizeof(out->declared), .text = m.term, .flags = flags};
}

void sample_guards(struct sample *s, struct dice *dice, struct arena *a)
{
	uint32_t count = 1 + roll(dice, 2);

	for (uint32_t i = 0; i < count; i++) {
		struct making m = make_term(dice, a);
		struct making n = make_term(dice, a);
		struct sample_guard *g = &s->guards[i];
		bool two = roll(dice, 3) == 0 && m.gaps == n.gaps;
		g->gaps = m.gaps;
		g->regex = two
			? arena_printf(a, "(?:%s)|(?:%s)", m.folded, n.folded)
			: m.folded;
		g->declared = (struct rap_guard){.size = sizeof(g->declared),
			.relation = roll(dice, 3),
			.same = roll(dice, 4),
			.within = roll(dice, 2) ? 0 : 1 + roll(dice, 12),
			.term = two ? arena_printf(a, "%s; %s", m.term, n.term)
				    : m.term};
		s->declared_guards[i] = g->declared;
	}
	s->declared.guards = s->declared_guards;
	s->declared.guard_count = count;
}

/* Without \K: in groups, PCRE2 10.42 matches otherwise with JIT. */
static const char *const regex_pieces[] = {"data", "data", "flow", "flows",
	"cross", "border", "the", "of", "US", "donn\u00e9es", "\u03b1\u03c3",
	"\u03b1\u03a3", "strasse", "c\u0153ur", " ", " ", " ", " ", "\\b",
	"\\b", "\\b", "\\s+", "\\s*", "\\W", "\\W+", "[- ]", "[- ]?", "[aou]",
	"[^ ]", "[a-z]+", "\\w*", "\\w+", "\\d", ".", ".{0,5}", ".*?", "-", "_",
	"\\.", "^", "$", "s?", "s*", "e{1,2}", "(?=data)", "(?!flow)",
	"(?<=the )", "(?<! )", "(?i)", "\\B", "[[:alpha:]]", "\\pL", "\\p{Lu}",
	"(?:data|flow)s?", "\\bthe\\b.*\\bdata\\b",
	"\\bcross\\b.{0,9}\\bborder\\b", "donn(?:\u00e9|e)es", "(the|of|a)? ?",
	"\\x61", "[\\w-]", "[]a]", "\\R?", "\\h"};

static const char *const quantifiers[] = {
	"", "", "", "", "?", "*", "+", "{2}", "{1}", "{0,2}", "+?", "?+"};

static char *make_regex(struct dice *dice, struct arena *a, uint32_t depth)
{
	char *out = arena_copy(a, "", 0);
	uint32_t items = 1 + roll(dice, 5);

	for (uint32_t i = 0; i < items; i++) {
		if (depth && roll(dice, 6) == 0) {
			out = arena_printf(a, "%s%s%s|%s)%s", out,
				roll(dice, 2) ? "(" : "(?:",
				make_regex(dice, a, depth - 1),
				make_regex(dice, a, depth - 1),
				ANY_OF(dice, quantifiers));
		} else {
			out = add(a, out, ANY_OF(dice, regex_pieces));
		}
	}
	return roll(dice, 8) || !depth
		? out
		: arena_printf(a, "%s|%s", out, make_regex(dice, a, depth - 1));
}

void sample_regex(struct sample *out, struct dice *dice, struct arena *a,
	uint32_t flags)
{
	struct error err;

	do {
		*out = (struct sample){0};
		out->declared =
			(struct rap_pattern){.size = sizeof(out->declared),
				.text = make_regex(dice, a, 2),
				.flags = flags | RAP_PATTERN_REGEX};
	} while (scanner_check(&out->declared, &err));
	out->regex = out->declared.text;
}
