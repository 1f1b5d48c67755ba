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

static void put(struct decoder *d, uint32_t code_point, uint32_t at,
	uint32_t source_len)
{
	bool plain = code_point < 0x80 && source_len == 1;
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

static void decode_utf16(struct decoder *d, uint32_t at)
{
	const struct rap_str raw = d->source->raw;
	d->out = arena_bytes(d->arena, raw.len / 2 * 3 + 4);
	while (at + 1 < raw.len) {
		uint32_t cp = unit_at(d->source, at);
		uint32_t len = 2;
		bool high = cp >= 0xD800 && cp < 0xDC00;
		bool low = cp >= 0xDC00 && cp < 0xE000;
		if (high && at + 3 < raw.len) {
			uint32_t next = unit_at(d->source, at + 2);
			if (next >= 0xDC00 && next < 0xE000) {
				cp = 0x10000 + ((cp - 0xD800) << 10) +
					(next - 0xDC00);
				len = 4;
			}
		}
		put(d, (high && len == 2) || low ? REPLACEMENT : cp, at, len);
		at += len;
	}
	finish(d);
}

/* Control characters that no text has; NULs are counted by parity. */
struct census {
	uint32_t controls;
	uint32_t even_nuls, odd_nuls;
	uint32_t looked_at;
};

static struct census take_census(struct rap_str raw)
{
	struct census c = {0};
	c.looked_at = raw.len < SAMPLE ? (uint32_t)raw.len : SAMPLE;
	for (uint32_t i = 0; i < c.looked_at; i++) {
		unsigned char byte = (unsigned char)raw.at[i];
		if (!byte) {
			c.even_nuls += i % 2 == 0;
			c.odd_nuls += i % 2 == 1;
		} else if (byte < 0x20 && byte != '\t' && byte != '\n' &&
			byte != '\r' && byte != '\f' && byte != '\v' &&
			byte != 0x1B) {
			c.controls++;
		}
	}
	return c;
}

/* Latin text in UTF-16 has a NUL in nearly every pair, on one side only. */
static bool looks_utf16(const struct census *c, bool little)
{
	uint32_t here = little ? c->odd_nuls : c->even_nuls;
	uint32_t there = little ? c->even_nuls : c->odd_nuls;
	return here > c->looked_at / 5 && there < c->looked_at / 50 + 1;
}

static bool starts(struct rap_str raw, const char *bom, size_t len)
{
	return raw.len >= len && memcmp(raw.at, bom, len) == 0;
}

static bool decode_by_bom(struct decoder *d)
{
	struct source *s = d->source;
	bool little = starts(s->raw, "\xFF\xFE", 2);
	if (!little && !starts(s->raw, "\xFE\xFF", 2)) {
		return false;
	}
	s->encoding = little ? ENCODING_UTF16LE : ENCODING_UTF16BE;
	decode_utf16(d, 2);
	return true;
}

static enum status decode_by_guess(struct decoder *d, const struct census *c,
	struct error *err)
{
	struct source *s = d->source;
	bool little = looks_utf16(c, true);
	if (little || looks_utf16(c, false)) {
		s->encoding = little ? ENCODING_UTF16LE : ENCODING_UTF16BE;
		decode_utf16(d, 0);
		return STATUS_OK;
	}
	if (c->even_nuls || c->odd_nuls || c->controls > c->looked_at / 50) {
		return error_set(err, STATUS_ENCODING, "binary, not text");
	}
	s->encoding = ENCODING_WINDOWS1252;
	decode_windows1252(d);
	return STATUS_OK;
}

enum status decode(struct source *s, struct arena *a, struct error *err)
{
	struct decoder d = {.source = s, .arena = a};
	if (s->raw.len >= UINT32_MAX / 4) {
		return error_set(err, STATUS_LIMIT,
			"larger than 1 GiB: split it into documents");
	}
	if (decode_by_bom(&d)) {
		return STATUS_OK;
	}
	struct census c = take_census(s->raw);
	s->bom_len = starts(s->raw, "\xEF\xBB\xBF", 3) ? 3 : 0;
	struct rap_str text = {s->raw.at + s->bom_len, s->raw.len - s->bom_len};
	if (utf8_first_bad(text) < text.len || c.even_nuls || c.odd_nuls) {
		s->bom_len = 0;
		return decode_by_guess(&d, &c, err);
	}
	if (c.controls > c.looked_at / 50) {
		return error_set(err, STATUS_ENCODING, "binary, not text");
	}
	s->encoding = ENCODING_UTF8;
	s->decoded = text;
	return STATUS_OK;
}
