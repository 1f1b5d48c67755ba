/* SPDX-License-Identifier: MIT */
/*
 * What all texts of a comparison come to, as members of an object.
 */
#include "core/base/json.h"
#include "core/compare/collation.h"

static void put_set_aside(struct buf *out, const char *side,
	const struct dossier *d, const struct lineage_earlier *list,
	uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		json_element(out);
		buf_putc(out, '{');
		json_member_string(out, "side", str_of(side));
		json_member_string(out, "path",
			d->documents[list[i].document].path);
		json_member_string(out, "reason",
			str_of(list[i].is_copy ? "copy" : "superseded"));
		json_member_string(out, "by", d->documents[list[i].later].path);
		buf_putc(out, '}');
	}
}

static void put_problems(struct buf *out, const char *side,
	const struct dossier *d)
{
	for (uint32_t i = 0; i < d->problem_count; i++) {
		const struct dossier_problem *p = &d->problems[i];
		json_element(out);
		buf_putc(out, '{');
		json_member_string(out, "side", str_of(side));
		json_member_string(out, "document", p->document);
		json_member_string(out, "analyzer", p->analyzer);
		json_member_string(out, "message", p->message);
		json_member_string(out, "effect", p->effect);
		buf_putc(out, '}');
	}
}

static void put_kinds(struct buf *out, const char *key, const uint32_t kinds[4])
{
	json_key(out, key);
	buf_putc(out, '{');
	for (int k = 0; k < 4; k++) {
		json_member_number(out, change_name((enum change_kind)k),
			kinds[k]);
	}
	buf_putc(out, '}');
}

static void put_fates(struct buf *out, const uint32_t *fates, uint32_t gone)
{
	for (int f = 0; f < FATE_COUNT; f++) {
		json_member_number(out, fate_name((enum fate)f), fates[f]);
	}
	json_member_number(out, "gone", gone);
}

static void put_parties(struct buf *out, const struct balance *b)
{
	json_key(out, "parties");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < b->parties.count; i++) {
		const struct party *p = b->parties.entries[i].value;
		json_element(out);
		buf_putc(out, '{');
		json_member_string(out, "name", p->name);
		put_fates(out, p->fates, p->gone);
		buf_putc(out, '}');
	}
	buf_putc(out, ']');
}

static void put_totals(struct buf *out, const struct balance *b)
{
	json_key(out, "totals");
	buf_putc(out, '{');
	put_kinds(out, "documents", b->documents);
	put_kinds(out, "articles", b->articles);
	put_kinds(out, "other_parts", b->parts);
	put_kinds(out, "findings", b->findings);
	json_key(out, "brackets");
	buf_putc(out, '{');
	put_fates(out, b->fates, b->brackets_gone);
	json_member_number(out, "opened", b->opened);
	buf_puts(out, "}");
	json_member_number(out, "options", b->options);
	json_member_number(out, "options_dropped", b->options_dropped);
	json_member_number(out, "bind_more", b->binds[BINDS_MORE]);
	json_member_number(out, "bind_less", b->binds[BINDS_LESS]);
	buf_putc(out, '}');
	put_parties(out, b);
}

/* What was not compared, and what all comes to. */
void sheet_totals(struct buf *out, const struct collation *c)
{
	json_key(out, "set_aside");
	buf_putc(out, '[');
	put_set_aside(out, "old", c->old.dossier, c->pairing.old,
		c->folders ? c->pairing.old_count : 0);
	put_set_aside(out, "new", c->new.dossier, c->pairing.new,
		c->folders ? c->pairing.new_count : 0);
	buf_putc(out, ']');
	json_key(out, "problems");
	buf_putc(out, '[');
	put_problems(out, "old", c->old.dossier);
	put_problems(out, "new", c->new.dossier);
	buf_putc(out, ']');
	put_totals(out, &c->balance);
}
