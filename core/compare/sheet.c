/* SPDX-License-Identifier: MIT */
#include "core/base/json.h"
#include "core/compare/diff.h"
#include "core/compare/page.h"

static void put_place(struct buf *out, const char *key, const struct version *v,
	uint32_t scope)
{
	json_key(out, key);
	if (scope == ALIGN_NONE) {
		buf_puts(out, "null");
		return;
	}
	const struct bracket_scope *s = &v->b->scopes[scope];
	buf_putc(out, '{');
	json_member_string(out, "label", align_label(v, scope));
	json_member_string(out, "title", align_title(v, scope));
	json_member_number(out, "words", s->words);
	json_member_number(out, "bracketed_words", s->bracketed_words);
	json_member_number(out, "brackets", s->brackets);
	json_member_number(out, "issues", s->issues);
	json_member_number(out, "options", s->options);
	buf_putc(out, '}');
}

static void put_brackets(struct buf *out, const struct comparison *c,
	const struct article_change *a)
{
	json_key(out, "brackets");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < a->fate_count; i++) {
		const struct bracket *b = &c->old.b->at[a->fates[i].bracket];
		json_element(out);
		buf_putc(out, '{');
		json_member_string(out, "fate",
			str_of(fate_name(a->fates[i].fate)));
		json_member_string(out, "text",
			str_slice(c->old.d->view.text, b->span));
		buf_putc(out, '}');
	}
	buf_putc(out, ']');
}

static void put_shifts(struct buf *out, const struct comparison *c,
	const struct article_change *a)
{
	json_key(out, "modality");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < a->shift_count; i++) {
		json_element(out);
		buf_putc(out, '{');
		json_member_string(out, "old",
			str_slice(c->old.d->view.text, a->shifts[i].old));
		json_member_string(out, "new",
			str_slice(c->new.d->view.text, a->shifts[i].new));
		buf_putc(out, '}');
	}
	buf_putc(out, ']');
}

static void put_article(struct buf *out, const struct comparison *c,
	const struct article_change *a)
{
	json_element(out);
	buf_putc(out, '{');
	json_member_string(out, "change", str_of(change_name(a->kind)));
	put_place(out, "old", &c->old, a->old);
	put_place(out, "new", &c->new, a->new);
	json_member_bool(out, "renumbered", a->renumbered);
	json_member_bool(out, "renamed", a->renamed);
	json_member_number(out, "words_in", a->words_in);
	json_member_number(out, "words_out", a->words_out);
	put_brackets(out, c, a);
	put_shifts(out, c, a);
	buf_putc(out, '}');
}

void page_json(struct buf *out, const struct comparison *c, struct rap_str old,
	struct rap_str new)
{
	buf_putc(out, '{');
	json_member_string(out, "schema", str_of("rapporteur.comparison/1"));
	json_member_string(out, "old", old);
	json_member_string(out, "new", new);
	json_key(out, "articles");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < c->count; i++) {
		put_article(out, c, &c->at[i]);
	}
	buf_puts(out, "],");
	buf_puts(out, "\"totals\":{");
	for (int k = 0; k < 4; k++) {
		json_member_number(out, change_name((enum change_kind)k),
			c->kinds[k]);
	}
	buf_puts(out, "}}\n");
}
