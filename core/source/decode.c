/* SPDX-License-Identifier: MIT */
#include "core/source/decode.h"

#include "core/base/utf8.h"

enum {
	SAMPLE = 4096, /* bytes that tell UTF-16 and binary from text */
	REPLACEMENT = 0xFFFD,
};

/* Text in the making, and where each piece of it came from. */
struct decoder {
	struct source *source;
	struct arena *arena;
	char *out;
	uint32_t len;
};

/* A NUL would end the text for whoever reads it as a C string. */
static void put(struct decoder *d, uint32_t code_point, uint32_t at,
	uint32_t source_len)
{
	bool plain = code_point && code_point < 0x80 && source_len == 1;
	code_point = code_point ? code_point : REPLACEMENT;
	origin_add(&d->source->decoding, d->arena, d->len, at,
		plain ? 0 : source_len);
	d->len += (uint32_t)utf8_encode(code_point, d->out + d->len);
}

static void finish(struct decoder *d)
{
	d->out[d->len] = '\0';
	d->source->decoded = (struct rap_str){d->out, d->len};
}

/* Windows-1252, 0x80 to 0x9F; five are not assigned (Microsoft's table). */
static const uint16_t windows1252[32] = {0x20AC, REPLACEMENT, 0x201A, 0x0192,
	0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
	REPLACEMENT, 0x017D, REPLACEMENT, REPLACEMENT, 0x2018, 0x2019, 0x201C,
	0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
	REPLACEMENT, 0x017E, 0x0178};

static void decode_windows1252(struct decoder *d)
{
	const struct rap_str raw = d->source->raw;
	d->source->encoding = ENCODING_WINDOWS1252;
	d->out = arena_bytes(d->arena, raw.len * 3 + 1);
	for (uint32_t i = 0; i < raw.len; i++) {
		unsigned char c = (unsigned char)raw.at[i];
		put(d, c >= 0x80 && c < 0xA0 ? windows1252[c - 0x80] : c, i, 1);
	}
	finish(d);
}

static uint32_t unit_at(const struct source *s, uint32_t at)
{
	uint32_t first = (unsigned char)s->raw.at[at];
	uint32_t second = (unsigned char)s->raw.at[at + 1];
	return s->encoding == ENCODING_UTF16LE ? first | second << 8
					       : first << 8 | second;
}

/* The code point at `at`, and the bytes it takes; half a pair is replaced. */
static uint32_t utf16_at(const struct source *s, uint32_t at, uint32_t *len)
{
	uint32_t unit = unit_at(s, at);
	*len = 2;
	if (unit < 0xD800 || unit >= 0xE000) {
		return unit;
	}
	if (unit < 0xDC00 && at + 3 < s->raw.len) {
		uint32_t low = unit_at(s, at + 2);
		if (low >= 0xDC00 && low < 0xE000) {
			*len = 4;
			return 0x10000 + ((unit - 0xD800) << 10) +
				(low - 0xDC00);
		}
	}
	return REPLACEMENT;
}

static void decode_utf16(struct decoder *d, bool little, uint32_t at)
{
	struct source *s = d->source;
	s->encoding = little ? ENCODING_UTF16LE : ENCODING_UTF16BE;
	d->out = arena_bytes(d->arena, s->raw.len / 2 * 3 + 4);
	while (at + 1 < s->raw.len) {
		uint32_t len = 0;
		uint32_t code_point = utf16_at(s, at, &len);
		put(d, code_point, at, len);
		at += len;
	}
	if (at < s->raw.len) {
		put(d, REPLACEMENT, at, 1); /* half a unit at the end */
	}
	finish(d);
}

/* Control characters that no text has; NULs are counted by parity. */
struct census {
	uint32_t controls;
	uint32_t even_nuls, odd_nuls;
	uint32_t looked_at;
};

static bool is_control(unsigned char byte)
{
	return byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != 0x1B;
}

static struct census take_census(struct rap_str raw)
{
	struct census c = {0};
	c.looked_at = raw.len < SAMPLE ? (uint32_t)raw.len : SAMPLE;
	for (uint32_t i = 0; i < c.looked_at; i++) {
		unsigned char byte = (unsigned char)raw.at[i];
		if (!byte) {
			c.even_nuls += i % 2 == 0;
			c.odd_nuls += i % 2 == 1;
		} else {
			c.controls += is_control(byte);
		}
	}
	return c;
}

/* One in fifty; short texts may have one. */
static bool has_many_controls(const struct census *c)
{
	return c->controls > 1 + c->looked_at / 50;
}

/* Latin text in UTF-16 has a NUL in nearly every pair, on one side only. */
static bool looks_utf16(const struct census *c, bool little)
{
	uint32_t here = little ? c->odd_nuls : c->even_nuls;
	uint32_t there = little ? c->even_nuls : c->odd_nuls;
	return here > c->looked_at / 5 && there < c->looked_at / 50 + 1 &&
		!has_many_controls(c);
}

static bool starts(struct rap_str raw, const char *bytes, size_t len)
{
	return raw.len >= len && memcmp(raw.at, bytes, len) == 0;
}

static enum status refuse(const char *what, struct error *err)
{
	return error_set(err, STATUS_ENCODING, "binary, not text%s", what);
}

static enum status decode_by_guess(struct decoder *d, const struct census *c,
	struct error *err)
{
	if (looks_utf16(c, true) || looks_utf16(c, false)) {
		decode_utf16(d, looks_utf16(c, true), 0);
		return STATUS_OK;
	}
	if (str_find_byte(d->source->raw, '\0') < d->source->raw.len ||
		has_many_controls(c)) {
		return refuse(": save it as text or .docx", err);
	}
	decode_windows1252(d);
	return STATUS_OK;
}

/* Files that begin like text and are none. */
static enum status check_kind(struct rap_str raw, struct error *err)
{
	if (raw.len >= UINT32_MAX / 4) {
		return error_set(err, STATUS_LIMIT,
			"larger than 1 GiB: split it into documents");
	}
	if (starts(raw, "%PDF-", 5)) {
		return refuse(" (PDF): convert it to text", err);
	}
	if (starts(raw, "{\\rtf", 5)) {
		return refuse(" (RTF): convert it to text", err);
	}
	if (starts(raw, "\xFF\xFE\0\0", 4) || starts(raw, "\0\0\xFE\xFF", 4)) {
		return refuse(" (UTF-32): save it as UTF-8", err);
	}
	return STATUS_OK;
}

enum status decode(struct source *s, struct arena *a, struct error *err)
{
	struct decoder d = {.source = s, .arena = a};
	enum status st = check_kind(s->raw, err);
	if (st) {
		return st;
	}
	bool little = starts(s->raw, "\xFF\xFE", 2);
	if (little || starts(s->raw, "\xFE\xFF", 2)) {
		decode_utf16(&d, little, 2);
		return STATUS_OK;
	}
	struct census c = take_census(s->raw);
	uint32_t bom = starts(s->raw, "\xEF\xBB\xBF", 3) ? 3 : 0;
	struct rap_str text = {s->raw.at + bom, s->raw.len - bom};
	if (utf8_first_bad(text) < text.len ||
		str_find_byte(text, '\0') < text.len) {
		return decode_by_guess(&d, &c, err);
	}
	if (has_many_controls(&c)) {
		return refuse(": save it as text or .docx", err);
	}
	s->encoding = ENCODING_UTF8;
	s->bom_len = bom;
	s->decoded = text;
	return STATUS_OK;
}

bool decode_is_likely(struct rap_str head)
{
	struct census c = take_census(head);
	bool nuls = c.even_nuls || c.odd_nuls;
	bool utf16 = starts(head, "\xFF\xFE", 2) || starts(head, "\xFE\xFF", 2);
	return utf16 || looks_utf16(&c, true) || looks_utf16(&c, false) ||
		(!nuls && !has_many_controls(&c));
}
