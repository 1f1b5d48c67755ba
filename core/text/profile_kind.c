/* SPDX-License-Identifier: MIT */
#include "core/text/profile_kind.h"

#include "core/base/array.h"
#include "core/base/utf8.h"
#include "core/text/cover.h"
#include "core/text/fold.h"
#include "core/text/proponents.h"

/* What front matter may call a kind, folded. */
static const struct {
	const char *name;
	enum rap_document_kind kind;
} names[] = {
	{"proposal", RAP_DOCUMENT_PROPOSAL},
	{"text proposal", RAP_DOCUMENT_PROPOSAL},
	{"revised proposal", RAP_DOCUMENT_PROPOSAL},
	{"proposition", RAP_DOCUMENT_PROPOSAL},
	{"propuesta", RAP_DOCUMENT_PROPOSAL},
	{"communication", RAP_DOCUMENT_COMMUNICATION},
	{"comunicacion", RAP_DOCUMENT_COMMUNICATION},
	{"consolidated text", RAP_DOCUMENT_CONSOLIDATED_TEXT},
	{"consolidated", RAP_DOCUMENT_CONSOLIDATED_TEXT},
	{"report", RAP_DOCUMENT_REPORT},
	{"rapport", RAP_DOCUMENT_REPORT},
	{"informe", RAP_DOCUMENT_REPORT},
	{"statement", RAP_DOCUMENT_STATEMENT},
	{"declaration", RAP_DOCUMENT_STATEMENT},
	{"declaracion", RAP_DOCUMENT_STATEMENT},
	{"stakeholder", RAP_DOCUMENT_STAKEHOLDER},
	{"stakeholder presentation", RAP_DOCUMENT_STAKEHOLDER},
	{"presentation", RAP_DOCUMENT_STAKEHOLDER},
};

/* What a line of the cover or an early heading may hold, folded; the first
 * that is found decides. */
static const struct {
	const char *cue;
	enum rap_document_kind kind;
} cues[] = {
	{"consolidated text", RAP_DOCUMENT_CONSOLIDATED_TEXT},
	{"consolidated negotiating text", RAP_DOCUMENT_CONSOLIDATED_TEXT},
	{"consolidated draft", RAP_DOCUMENT_CONSOLIDATED_TEXT},
	{"streamlined text", RAP_DOCUMENT_CONSOLIDATED_TEXT},
	{"negotiating text", RAP_DOCUMENT_CONSOLIDATED_TEXT},
	{"stabilised text", RAP_DOCUMENT_CONSOLIDATED_TEXT},
	{"stabilized text", RAP_DOCUMENT_CONSOLIDATED_TEXT},
	{"chair s text", RAP_DOCUMENT_CONSOLIDATED_TEXT},
	{"texte de negociation", RAP_DOCUMENT_CONSOLIDATED_TEXT},
	{"texto de negociacion", RAP_DOCUMENT_CONSOLIDATED_TEXT},
	{"texte consolide", RAP_DOCUMENT_CONSOLIDATED_TEXT},
	{"texte recapitulatif", RAP_DOCUMENT_CONSOLIDATED_TEXT},
	{"texto consolidado", RAP_DOCUMENT_CONSOLIDATED_TEXT},
	{"texto refundido", RAP_DOCUMENT_CONSOLIDATED_TEXT},
	{"facilitator s report", RAP_DOCUMENT_REPORT},
	{"facilitators report", RAP_DOCUMENT_REPORT},
	{"report by", RAP_DOCUMENT_REPORT},
	{"report from the facilitator", RAP_DOCUMENT_REPORT},
	{"report of the", RAP_DOCUMENT_REPORT},
	{"report on the meeting", RAP_DOCUMENT_REPORT},
	{"progress report", RAP_DOCUMENT_REPORT},
	{"summary report", RAP_DOCUMENT_REPORT},
	{"minutes of", RAP_DOCUMENT_REPORT},
	{"rapport du", RAP_DOCUMENT_REPORT},
	{"rapport de la", RAP_DOCUMENT_REPORT},
	{"compte rendu", RAP_DOCUMENT_REPORT},
	{"informe del", RAP_DOCUMENT_REPORT},
	{"informe de la", RAP_DOCUMENT_REPORT},
	{"stakeholder presentation", RAP_DOCUMENT_STAKEHOLDER},
	{"stakeholder submission", RAP_DOCUMENT_STAKEHOLDER},
	{"presentation by", RAP_DOCUMENT_STAKEHOLDER},
	{"presentation to", RAP_DOCUMENT_STAKEHOLDER},
	{"statement by", RAP_DOCUMENT_STATEMENT},
	{"statement of the", RAP_DOCUMENT_STATEMENT},
	{"declaration de la", RAP_DOCUMENT_STATEMENT},
	{"declaration du", RAP_DOCUMENT_STATEMENT},
	{"declaracion de", RAP_DOCUMENT_STATEMENT},
	{"declaracion del", RAP_DOCUMENT_STATEMENT},
	{"text proposal", RAP_DOCUMENT_PROPOSAL},
	{"textual proposal", RAP_DOCUMENT_PROPOSAL},
	{"proposed text", RAP_DOCUMENT_PROPOSAL},
	{"proposal", RAP_DOCUMENT_PROPOSAL},
	{"proposition de texte", RAP_DOCUMENT_PROPOSAL},
	{"texte propose", RAP_DOCUMENT_PROPOSAL},
	{"proposition", RAP_DOCUMENT_PROPOSAL},
	{"propuesta", RAP_DOCUMENT_PROPOSAL},
	{"texto propuesto", RAP_DOCUMENT_PROPOSAL},
};

/* A line of the cover with more words is a sentence about something; one that
 * stands below the title is short. */
enum { TITLE_WORDS = 25, BELOW_TITLE_WORDS = 8 };

/* Meetings are reported in a few pages; we read the first. */
enum { REPORT_WORDS = 1200 };

/* Texts in which less than one word in this many is bracketed are stable. */
enum { BRACKET_SHARE = 100, BRACKETS_MIN = 20 };

static const char *const kind_names[] = {"unknown", "proposal", "communication",
	"consolidated-text", "report", "statement", "stakeholder"};

const char *document_kind_name(uint32_t kind)
{
	return kind_names[kind < COUNT_OF(kind_names) ? kind : 0];
}

/* The folded words of text, a space between two. */
static struct rap_str fold_line(struct arena *a, struct rap_str text)
{
	char *folded = arena_bytes(a, 4 * text.len + 16);
	size_t len = 0;

	for (size_t i = 0; i < text.len;) {
		size_t taken;
		uint32_t c = utf8_decode(text.at + i, &taken);

		if (fold_is_word(c)) {
			len += fold_code_point(c, folded + len);
		} else if (len > 0 && folded[len - 1] != ' ') {
			folded[len++] = ' ';
		}
		i += taken;
	}
	len -= len > 0 && folded[len - 1] == ' ';
	return (struct rap_str){folded, len};
}

enum rap_document_kind profile_kind_of(struct arena *a, struct rap_str name)
{
	struct rap_str folded = fold_line(a, name);

	for (size_t i = 0; i < COUNT_OF(names); i++) {
		if (str_equal(folded, str_of(names[i].name))) {
			return names[i].kind;
		}
	}
	return RAP_DOCUMENT_UNKNOWN;
}

static bool holds_words(struct rap_str line, const char *words)
{
	size_t at = str_find(line, words);
	size_t end = at + strlen(words);

	return at < line.len && (at == 0 || line.at[at - 1] == ' ') &&
		(end == line.len || line.at[end] == ' ');
}

/* The kind that a title or a short line of the cover names. */
static enum rap_document_kind cued_kind(struct rap_str line)
{
	for (size_t i = 0; i < COUNT_OF(cues); i++) {
		if (holds_words(line, cues[i].cue)) {
			return cues[i].kind;
		}
	}
	return RAP_DOCUMENT_UNKNOWN;
}

/*
 * What a text says below the name of the negotiations: "CONSOLIDATED TEXT".
 * Nothing else is taken from there: a section may be called "Proposals".
 */
static bool is_consolidated_below_title(const struct profile *profile,
	const struct document *d)
{
	uint32_t i = 0;

	while (i < d->block_count && i < COVER_MAX &&
		d->view.text.at + d->blocks[i].span.begin !=
			profile->title.text.at) {
		i++;
	}
	if (i + 1 >= d->block_count || i == COVER_MAX ||
		d->blocks[i + 1].word_count > BELOW_TITLE_WORDS) {
		return false;
	}
	return cued_kind(fold_line(d->arena,
		       str_slice(d->view.text, d->blocks[i + 1].span))) ==
		RAP_DOCUMENT_CONSOLIDATED_TEXT;
}

/*
 * The kind that the cover or the title names. The headings of sections do not
 * count: a report may have one on proposals.
 */
static enum rap_document_kind kind_on_cover(const struct profile *profile,
	const struct document *d, uint32_t cover)
{
	enum rap_document_kind kind =
		cued_kind(fold_line(d->arena, profile->title.text));

	for (uint32_t i = 0; i < cover && kind == RAP_DOCUMENT_UNKNOWN; i++) {
		const struct text_block *b = &d->blocks[i];

		if (b->word_count <= TITLE_WORDS) {
			kind = cued_kind(fold_line(d->arena,
				str_slice(d->view.text, b->span)));
		}
	}
	return kind == RAP_DOCUMENT_UNKNOWN &&
			is_consolidated_below_title(profile, d)
		? RAP_DOCUMENT_CONSOLIDATED_TEXT
		: kind;
}

static bool has_legal_text(const struct document *d)
{
	for (uint32_t u = 0; u < d->unit_count; u++) {
		if (d->units[u].kind == RAP_UNIT_ARTICLE ||
			d->units[u].zone == RAP_ZONE_LEGAL) {
			return true;
		}
	}
	return false;
}

static bool is_circulated(const struct profile *profile,
	const struct document *d, uint32_t cover)
{
	/* Lines that run together are told by what came of them. */
	if (profile->proponent_count > 0 &&
		(profile->proponents[0].source == PROFILE_CIRCULATION ||
			profile->proponents[0].source == PROFILE_HEADER)) {
		return true;
	}
	for (uint32_t i = 0; i < cover; i++) {
		enum cover_line line = cover_line_of(d, i);

		if (line == COVER_FROM || line == COVER_CIRCULATION) {
			return true;
		}
	}
	return false;
}

/* Square brackets around words: not "[1]", "[...]", "[]". */
static bool is_bracketed(const struct document *d)
{
	struct rap_str text = d->view.text;
	const char *at = text.at;
	const char *end = text.at + text.len;
	uint32_t count = 0;

	while (at < end && (at = memchr(at, '[', (size_t)(end - at)))) {
		at++;
		count += at < end && (*at == ' ' || *at >= 'A') && *at != ']' &&
			*at != '^';
	}
	return count >= BRACKETS_MIN &&
		count > d->view.word_count / BRACKET_SHARE;
}

/* Who met and what they said: the words of a report, in its first pages. */
static bool reports_meeting(const struct document *d)
{
	static const char *const words[] = {"said", "noted", "reported",
		"discussed", "welcomed", "stressed", "declare", "indique",
		"souligne", "dijo", "senalo", "indico", "meeting", "plenary",
		"reunion", "pleniere", "plenaria"};
	enum { MEETINGS = 12 }; /* the first word for a meeting */
	uint32_t hashes[COUNT_OF(words)];
	uint32_t said = 0;
	uint32_t met = 0;

	for (size_t w = 0; w < COUNT_OF(words); w++) {
		hashes[w] = fold_hash(words[w], strlen(words[w]));
	}
	for (uint32_t i = 0; i < d->view.word_count && i < REPORT_WORDS; i++) {
		for (size_t w = 0; w < COUNT_OF(words); w++) {
			said += w < MEETINGS && d->word_hashes[i] == hashes[w];
			met += w >= MEETINGS && d->word_hashes[i] == hashes[w];
		}
	}
	return said >= 4 && met >= 2;
}

enum rap_document_kind profile_kind_read(enum profile_source *source,
	const struct profile *profile, const struct document *d, uint32_t cover)
{
	enum rap_document_kind kind = kind_on_cover(profile, d, cover);
	bool legal;

	*source = PROFILE_HEADER;
	if (kind != RAP_DOCUMENT_UNKNOWN) {
		return kind;
	}
	legal = has_legal_text(d);
	if (is_circulated(profile, d, cover)) {
		if (!legal && proponents_are_outsiders(d, cover)) {
			return RAP_DOCUMENT_STAKEHOLDER;
		}
		return legal ? RAP_DOCUMENT_PROPOSAL
			     : RAP_DOCUMENT_COMMUNICATION;
	}
	*source = PROFILE_TEXT;
	if (profile->proponent_count > 0) {
		return legal ? RAP_DOCUMENT_PROPOSAL
			     : RAP_DOCUMENT_COMMUNICATION;
	}
	if (legal && is_bracketed(d)) {
		return RAP_DOCUMENT_CONSOLIDATED_TEXT;
	}
	if (!legal && reports_meeting(d)) {
		return RAP_DOCUMENT_REPORT;
	}
	*source = PROFILE_NONE;
	return RAP_DOCUMENT_UNKNOWN;
}
