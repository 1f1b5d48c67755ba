/* SPDX-License-Identifier: MIT */
#include "core/engine/record.h"

#include "core/base/array.h"
#include "core/base/hash.h"
#include "core/engine/record_article.h"
#include "core/engine/record_bracket.h"

static struct rap_str counts_as_name(uint32_t counts_as)
{
	static const char *const names[] = {
		"topic", "exception", "exclusion", "nothing"};
	return str_of(names[counts_as < COUNT_OF(names) ? counts_as : 0]);
}

static void add_analyzers(struct result_run *out, struct arena *a,
	const struct registry *r)
{
	struct result_analyzer *list =
		arena_array(a, r->analyzer_count + 1, sizeof(*list));
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		const struct analyzer *from = &r->analyzers[i];
		list[i].name = str_of(from->name);
		if (from->plugin) {
			list[i].version = str_of(from->plugin->version);
			list[i].plugin_hash = from->plugin_hash;
		}
		if (from->pack) {
			list[i].pack_hash = from->pack->hash;
		}
	}
	out->analyzers = list;
	out->analyzer_count = r->analyzer_count;
}

static void add_issues(struct result_run *out, struct arena *a,
	const struct engine *e)
{
	const struct registry *r = e->registry;
	struct result_issue *list =
		arena_array(a, r->issue_count + 1, sizeof(*list));
	for (uint32_t i = 0; i < r->issue_count; i++) {
		const struct issue *from = &r->issues[i];
		if (e->wanted && !e->wanted[i]) {
			continue;
		}
		list[out->issue_count++] = (struct result_issue){
			.id = str_of(from->id),
			.theme = str_of(from->theme),
			.title = str_of(from->title.en),
			.counts_as = counts_as_name(from->counts_as),
			.analyzer = str_of(r->analyzers[from->analyzer].name),
			.languages = from->languages,
		};
	}
	out->issues = list;
}

/* Whether passages are kept whole is an option of the engine: a command may want
 * them without being told to. */
static void add_options(struct result_run *out, struct arena *a,
	const struct engine *e, const struct result_pair *options,
	uint32_t count)
{
	struct result_pair *list =
		arena_array(a, (size_t)count + 1, sizeof(*list));
	for (uint32_t i = 0; i < count; i++) {
		list[i] = options[i];
	}
	if (e->texts) {
		list[count++] =
			(struct result_pair){str_of("texts"), str_of("true")};
	}
	out->options = list;
	out->option_count = count;
}

void record_run(struct result_run *out, struct arena *a, const struct engine *e,
	const char *version, const struct result_pair *options,
	uint32_t option_count)
{
	*out = (struct result_run){.version = str_of(version)};
	add_options(out, a, e, options, option_count);
	add_analyzers(out, a, e->registry);
	add_issues(out, a, e);
}

static struct result_value value_of(const struct profile_value *from)
{
	return (struct result_value){
		from->text, str_of(profile_source_name(from->source))};
}

static struct result_value language_of_text(const struct profile *p)
{
	struct result_value language = value_of(&p->language);
	if (!language.text.len) {
		language.text = str_of("unknown");
	}
	return language;
}

static void add_proponents(struct result_document *out, struct arena *a,
	const struct profile *p)
{
	struct result_actor *list =
		arena_array(a, p->proponent_count + 1, sizeof(*list));
	for (uint32_t i = 0; i < p->proponent_count; i++) {
		const struct proponent *from = &p->proponents[i];
		list[i] = (struct result_actor){
			.name = from->name,
			.code = from->code,
			.source = str_of(profile_source_name(from->source)),
			.is_group = from->is_group,
		};
	}
	out->proponents = list;
	out->proponent_count = p->proponent_count;
	if (p->proponents_known) {
		out->proponents_source =
			str_of(profile_source_name(PROFILE_METADATA));
	}
}

static void add_actors(struct result_document *out, struct arena *a,
	const struct document *d, const struct profile *p)
{
	struct result_actor *list =
		arena_array(a, p->actor_count + 1, sizeof(*list));
	for (uint32_t i = 0; i < p->actor_count; i++) {
		const struct actor *from = &p->actors[i];
		list[i] = (struct result_actor){
			.name = from->name,
			.code = from->code,
			.role = str_of(actor_role_name(from->role)),
			.source = str_of(profile_source_name(from->source)),
			.line = document_place(d, from->at).line,
			.is_group = from->is_group,
		};
	}
	out->actors = list;
	out->actor_count = p->actor_count;
}

void record_document(struct result_document *out, struct arena *a,
	const struct analysis *analysis)
{
	const struct profile *p = &analysis->profile;
	const struct document *d = &analysis->document;
	*out = (struct result_document){
		.path = analysis->source.path,
		.title = value_of(&p->title),
		.symbol = value_of(&p->symbol),
		.base_symbol = p->base_symbol.text,
		.revision = p->revision,
		.kind = value_of(&p->kind),
		.language = language_of_text(p),
		.original = value_of(&p->original),
		.theme = value_of(&p->theme),
		.date = value_of(&p->date),
		.communicated = value_of(&p->communicated),
		.encoding = str_of(encoding_name(analysis->source.encoding)),
		.format = str_of(format_name(analysis->source.format)),
		.hash = hash_hex(a, analysis->source.raw),
		.words = d->view.word_count,
		.notes = analysis->source.notes,
		.note_count = analysis->source.note_count,
	};
	add_proponents(out, a, p);
	add_actors(out, a, d, p);
	record_articles(out, a, analysis);
	record_brackets(out, a, analysis);
}
