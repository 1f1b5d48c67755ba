/* SPDX-License-Identifier: MIT */
#include "core/text/profile_fields.h"

#include "core/base/array.h"
#include "core/text/date.h"
#include "core/text/profile_kind.h"

/* What a field says, by any of its names. */
enum topic {
	TOPIC_SYMBOL,
	TOPIC_TITLE,
	TOPIC_DATE,
	TOPIC_COMMUNICATED,
	TOPIC_ORIGINAL,
	TOPIC_LANGUAGE,
	TOPIC_THEME,
	TOPIC_KIND,
	TOPIC_NONE
};

static const char *const keys[TOPIC_NONE] = {
	[TOPIC_SYMBOL] = "symbol cote signatura symbol1",
	[TOPIC_TITLE] = "title titre titulo t\xc3\xadtulo name",
	[TOPIC_DATE] = "date fecha circulated circulation_date",
	[TOPIC_COMMUNICATED] = "communicated dated communication_date",
	[TOPIC_ORIGINAL] = "original original_language",
	[TOPIC_LANGUAGE] = "language langue idioma lang",
	[TOPIC_THEME] = "theme th\xc3\xa8me tema",
	[TOPIC_KIND] = "kind type tipo",
};

/* A word processor's "type", "name" and "date" are not about proposals. */
static bool is_property(enum topic topic)
{
	return topic == TOPIC_SYMBOL || topic == TOPIC_TITLE ||
		topic == TOPIC_LANGUAGE;
}

struct rap_str profile_language_called(struct rap_str text)
{
	static const char *const called[][2] = {{"en", "english"},
		{"en", "anglais"}, {"en", "ingl"}, {"fr", "french"},
		{"fr", "fran"}, {"es", "spanish"}, {"es", "espagnol"},
		{"es", "espa"}, {"other", "other"}};

	text = str_trim(text);
	for (size_t i = 0; i < COUNT_OF(called); i++) {
		/* "en-GB" is English, too. */
		struct rap_str code = {text.at, str_find_byte(text, '-')};

		if (str_starts_with_ignoring_case(text, called[i][1]) ||
			str_equal_ignoring_case(code, str_of(called[i][0]))) {
			return str_of(called[i][0]);
		}
	}
	return (struct rap_str){"", 0};
}

void profile_set(struct profile_value *v, struct rap_str text,
	enum profile_source source)
{
	if (v->source == PROFILE_NONE && text.len > 0) {
		*v = (struct profile_value){text, source};
	}
}

void profile_set_date(struct profile_value *v, struct arena *a,
	struct rap_str text, enum profile_source source)
{
	struct date date;

	if (v->source == PROFILE_NONE && date_find(&date, text, NULL)) {
		profile_set(v, date_text(a, date), source);
	}
}

void profile_set_symbol(struct profile *out, const struct symbol *symbol,
	enum profile_source source)
{
	if (out->symbol.source == PROFILE_NONE) {
		profile_set(&out->symbol, symbol->text, source);
		profile_set(&out->base_symbol, symbol->base, source);
		out->revision = symbol->revision;
	}
}

static bool is_one_of(struct rap_str key, const char *names)
{
	struct rap_str rest = str_of(names);
	struct rap_str name;

	while (str_next_piece(&rest, ' ', &name)) {
		if (str_equal(key, name)) {
			return true;
		}
	}
	return false;
}

static enum topic topic_of(struct rap_str key)
{
	for (size_t i = 0; i < COUNT_OF(keys); i++) {
		if (is_one_of(key, keys[i])) {
			return (enum topic)i;
		}
	}
	return TOPIC_NONE;
}

static struct rap_str unquoted(struct rap_str value)
{
	value = str_trim(value);
	if (value.len > 1 && (value.at[0] == '"' || value.at[0] == '\'') &&
		value.at[value.len - 1] == value.at[0]) {
		value.at++;
		value.len -= 2;
	}
	return value;
}

/* A symbol that a person wrote down counts even if it is none of the WTO's. */
static void read_symbol(struct profile *out, struct arena *a,
	struct rap_str value, enum profile_source from)
{
	struct symbol symbol;

	if (!symbol_parse(&symbol, a, value)) {
		if (from == PROFILE_PROPERTIES) {
			return;
		}
		symbol = (struct symbol){.text = value, .base = value};
	}
	profile_set_symbol(out, &symbol, from);
}

static struct profile_value *value_of(struct profile *out, enum topic topic)
{
	switch (topic) {
	case TOPIC_SYMBOL:
		return &out->symbol;
	case TOPIC_TITLE:
		return &out->title;
	case TOPIC_DATE:
		return &out->date;
	case TOPIC_COMMUNICATED:
		return &out->communicated;
	case TOPIC_ORIGINAL:
		return &out->original;
	case TOPIC_LANGUAGE:
		return &out->language;
	case TOPIC_THEME:
		return &out->theme;
	case TOPIC_KIND:
		return &out->kind;
	case TOPIC_NONE:
		break;
	}
	return NULL;
}

/* Also gives the kind, if the field names one that we know. */
static enum rap_document_kind read_value(struct profile *out, struct arena *a,
	enum topic topic, struct rap_str value, enum profile_source from)
{
	switch (topic) {
	case TOPIC_SYMBOL:
		read_symbol(out, a, value, from);
		break;
	case TOPIC_DATE:
	case TOPIC_COMMUNICATED:
		profile_set_date(value_of(out, topic), a, value, from);
		break;
	case TOPIC_ORIGINAL:
	case TOPIC_LANGUAGE:
		profile_set(value_of(out, topic),
			profile_language_called(value), from);
		break;
	case TOPIC_TITLE:
	case TOPIC_THEME:
		profile_set(value_of(out, topic), value, from);
		break;
	case TOPIC_KIND:
		return profile_kind_of(a, value);
	case TOPIC_NONE:
		break;
	}
	return RAP_DOCUMENT_UNKNOWN;
}

enum rap_document_kind profile_read_fields(struct profile *out,
	const struct document *d, enum field_origin origin)
{
	static const enum profile_source sources[] = {
		[FIELD_METADATA] = PROFILE_METADATA,
		[FIELD_FRONT_MATTER] = PROFILE_FRONT_MATTER,
		[FIELD_PROPERTY] = PROFILE_PROPERTIES,
	};
	enum rap_document_kind kind = RAP_DOCUMENT_UNKNOWN;
	uint32_t count = d->source ? d->source->field_count : 0;

	for (uint32_t i = 0; i < count; i++) {
		const struct field *f = &d->source->fields[i];
		enum topic topic = topic_of(f->key);
		struct rap_str value = unquoted(f->value);

		if (f->origin != origin || topic == TOPIC_NONE ||
			(origin == FIELD_PROPERTY && !is_property(topic))) {
			continue;
		}
		if (origin == FIELD_METADATA && str_equal(value, str_of("-"))) {
			*value_of(out, topic) = (struct profile_value){
				{"", 0}, PROFILE_METADATA};
			continue;
		}
		enum rap_document_kind named = read_value(out, d->arena, topic,
			value, sources[origin]);
		kind = kind == RAP_DOCUMENT_UNKNOWN ? named : kind;
	}
	return kind;
}
