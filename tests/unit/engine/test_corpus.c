/* SPDX-License-Identifier: MIT */
#include "core/base/buf.h"
#include "core/engine/corpus.h"
#include "core/engine/record.h"
#include "support.h"

/* Keeps corpus records as lines. */
struct notes {
	struct result_sink sink; /* first */
	struct buf text;
};

static struct desk desk;
static struct notes notes;
static struct corpus *corpus;

static enum status note(struct result_sink *sink,
	const struct result_corpus *record, struct error *err)
{
	struct buf *b = &((struct notes *)(void *)sink)->text;
	(void)err;
	buf_add_str(b, record->document);
	if (str_equal(record->fact, str_of("same-wording"))) {
		buf_puts(b, " has words of ");
		buf_add_str(b, record->counted_with);
		buf_puts(b, ": ");
		buf_add_str(b, record->value);
		buf_puts(b, "\n");
		return STATUS_OK;
	}
	if (record->issue.len) {
		buf_puts(b, " alone has ");
		buf_add_str(b, record->issue);
		buf_puts(b, ": ");
		buf_add_str(b, record->value);
	} else {
		buf_puts(b, record->counted ? " counts for " : " is ");
		buf_add_str(b,
			record->counted ? record->proposal : record->reason);
	}
	if (!record->issue.len && record->counted_with.len) {
		buf_puts(b, " of ");
		buf_add_str(b, record->counted_with);
	}
	buf_puts(b, "\n");
	return STATUS_OK;
}

static void set_up(void)
{
	static const struct result_sink_ops ops = {.corpus = note};

	desk_open(&desk);
	notes = (struct notes){.sink = {&ops}};
	struct result_run run;
	record_run(&run, &desk.arena, &desk.engine, "0", NULL, 0);
	corpus = corpus_new(&desk.arena, &run);
}

static void tear_down(void)
{
	buf_release(&notes.text);
	desk_close(&desk);
}

TestSuite(corpus, .init = set_up, .fini = tear_down);

/* A proposal in English; its hash is its path unless `change` says more. */
static struct result_document proposal(const char *path)
{
	return (struct result_document){
		.path = str_of(path),
		.hash = str_of(path),
		.kind = {.text = str_of("proposal")},
		.language.text = str_of("en"),
	};
}

static struct result_document with_symbol(const char *path, const char *symbol,
	uint32_t revision)
{
	struct result_document d = proposal(path);
	size_t base = str_find(str_of(symbol), "/Rev.");
	size_t addendum = str_find(str_of(symbol), "/Add.");
	base = addendum < base ? addendum : base;
	d.symbol.text = str_of(symbol);
	d.base_symbol = (struct rap_str){symbol, base};
	d.revision = revision;
	return d;
}

static void put(const struct result_document *d)
{
	corpus_document(corpus, d);
}

static void raise(const char *issue, const char *kind)
{
	struct result_finding f = {
		.issue = str_of(issue), .kind = str_of(kind)};
	corpus_finding(corpus, &f);
}

static void expect(const char *lines)
{
	struct error err = {0};
	cr_assert_eq(corpus_write(corpus, &notes.sink, &err), STATUS_OK);
	cr_assert(str_equal(buf_str(&notes.text), str_of(lines)), "%.*s",
		(int)notes.text.len, notes.text.at);
}

Test(corpus, an_empty_folder_says_nothing)
{
	expect("");
}

Test(corpus, two_revisions_are_one_proposal)
{
	struct result_document old = with_symbol("a.txt", "INF/ECOM/9", 0);
	struct result_document first =
		with_symbol("b.txt", "INF/ECOM/9/Rev.1", 1);
	struct result_document last =
		with_symbol("c.txt", "INF/ECOM/9/Rev.2", 2);
	put(&old);
	put(&last);
	put(&first);
	expect("a.txt is superseded of c.txt\n"
	       "c.txt counts for INF/ECOM/9\n"
	       "b.txt is superseded of c.txt\n");
}

Test(corpus, the_stated_original_counts)
{
	struct result_document en = with_symbol("x-en.md", "INF/ECOM/8", 0);
	struct result_document fr = with_symbol("x-fr.md", "INF/ECOM/8", 0);
	fr.language.text = str_of("fr");
	fr.original.text = str_of("fr");
	en.original.text = str_of("fr");
	put(&en);
	put(&fr);
	expect("x-en.md is language-version of x-fr.md\n"
	       "x-fr.md counts for INF/ECOM/8\n");
}

Test(corpus, english_counts_where_no_original_is_stated)
{
	struct result_document es = proposal("x-es.md");
	struct result_document fr = proposal("x-fr.md");
	struct result_document en = proposal("x_EN.md");
	es.language.text = str_of("es");
	fr.language.text = str_of("fr");
	put(&es);
	put(&fr);
	put(&en);
	expect("x-es.md is language-version of x_EN.md\n"
	       "x-fr.md is language-version of x_EN.md\n"
	       "x_EN.md counts for x\n");
}

Test(corpus, what_one_language_version_alone_has_is_said)
{
	struct result_document en = proposal("x-en.md");
	struct result_document fr = proposal("x-fr.md");
	fr.language.text = str_of("fr");
	put(&en);
	raise("storage", "provision");
	raise("fees", "mention");
	put(&fr);
	raise("fees", "clause");
	raise("fees", "position");
	expect("x-en.md counts for x\n"
	       "x-fr.md is language-version of x-en.md\n"
	       "x-fr.md alone has fees: fr has 2, en has none\n"
	       "x-en.md alone has storage: en has 1, fr has none\n");
}

Test(corpus, what_a_later_revision_lacks_is_no_translators_fault)
{
	struct result_document old = with_symbol("a.txt", "INF/ECOM/9", 0);
	struct result_document new =
		with_symbol("b.txt", "INF/ECOM/9/Rev.1", 1);
	put(&old);
	raise("storage", "provision");
	put(&new);
	expect("a.txt is superseded of b.txt\n"
	       "b.txt counts for INF/ECOM/9\n");
}

Test(corpus, copies_count_once_whatever_their_name)
{
	struct result_document one = proposal("one.txt");
	struct result_document two = proposal("folder/two.txt");
	one.hash = str_of("same");
	two.hash = str_of("same");
	put(&two);
	put(&one);
	expect("folder/two.txt counts for folder/two\n"
	       "one.txt is copy of folder/two.txt\n");
}

Test(corpus, copies_with_a_symbol_count_once)
{
	struct result_document one = with_symbol("a.txt", "INF/ECOM/9", 0);
	struct result_document two = with_symbol("b.txt", "INF/ECOM/9", 0);
	put(&one);
	put(&two);
	expect("a.txt counts for INF/ECOM/9\n"
	       "b.txt is copy of a.txt\n");
}

Test(corpus, consolidated_texts_and_reports_stand_apart)
{
	static const char *const kinds[] = {"consolidated-text", "report",
		"stakeholder", "unknown", "statement", "communication"};
	static const char *const paths[] = {"a", "b", "c", "d", "e", "f"};
	for (size_t i = 0; i < 6; i++) {
		struct result_document d = proposal(paths[i]);
		d.kind.text = str_of(kinds[i]);
		put(&d);
	}
	expect("a is apart\nb is apart\nc is apart\nd is apart\n"
	       "e counts for e\nf counts for f\n");
}

Test(corpus, an_addition_does_not_stand_for_what_it_adds_to)
{
	struct result_document addition =
		with_symbol("9-add1.txt", "INF/ECOM/9/Add.1", 0);
	struct result_document text = with_symbol("9.txt", "INF/ECOM/9", 0);
	put(&addition);
	put(&text);
	expect("9-add1.txt is addition of 9.txt\n"
	       "9.txt counts for INF/ECOM/9\n");
}

Test(corpus, an_addition_alone_counts)
{
	struct result_document addition =
		with_symbol("9-add1.txt", "INF/ECOM/9/Add.1", 0);
	put(&addition);
	expect("9-add1.txt counts for INF/ECOM/9\n");
}

/* Proposals of one member each, in turn. */
static const struct result_actor actors[] = {
	{.name = {"Chile", 5}}, {.name = {"Japan", 5}}};

static struct result_document by(const char *path, uint32_t who)
{
	struct result_document d = proposal(path);
	d.proponents = &actors[who];
	d.proponent_count = 1;
	return d;
}

Test(corpus, the_same_bytes_of_others_are_no_copy)
{
	struct result_document chile = by("chile.txt", 0);
	struct result_document japan = by("japan.txt", 1);
	chile.hash = str_of("same");
	japan.hash = str_of("same");
	put(&chile);
	put(&japan);
	expect("chile.txt counts for chile\n"
	       "japan.txt counts for japan\n");
}

Test(corpus, the_same_bytes_under_other_symbols_are_no_copy)
{
	struct result_document one = with_symbol("a.txt", "INF/ECOM/8", 0);
	struct result_document two = with_symbol("b.txt", "INF/ECOM/9", 0);
	one.hash = str_of("same");
	two.hash = str_of("same");
	put(&one);
	put(&two);
	expect("a.txt counts for INF/ECOM/8\n"
	       "b.txt counts for INF/ECOM/9\n");
}

Test(corpus, names_of_files_do_not_join_what_others_propose)
{
	struct result_document chile = by("x-en.txt", 0);
	struct result_document japan = by("x-fr.txt", 1);
	japan.language.text = str_of("fr");
	put(&chile);
	put(&japan);
	expect("x-en.txt counts for x\n"
	       "x-fr.txt counts for x-fr.txt\n");
}

Test(corpus, a_revised_addendum_supersedes_the_addendum)
{
	struct result_document text = with_symbol("9.txt", "INF/ECOM/9", 0);
	struct result_document one =
		with_symbol("a.txt", "INF/ECOM/9/Add.1", 0);
	struct result_document other =
		with_symbol("b.txt", "INF/ECOM/9/Add.2", 0);
	struct result_document revised =
		with_symbol("c.txt", "INF/ECOM/9/Add.1/Rev.1", 1);
	revised.base_symbol = text.base_symbol;
	put(&text);
	put(&one);
	put(&other);
	put(&revised);
	expect("9.txt counts for INF/ECOM/9\n"
	       "a.txt is superseded of c.txt\n"
	       "b.txt is addition of 9.txt\n"
	       "c.txt is addition of 9.txt\n");
}

/* An article of 30 words. */
static struct result_article article(const char *label, const char *hash)
{
	return (struct result_article){
		.label = str_of(label), .text_hash = str_of(hash), .words = 30};
}

Test(corpus, the_same_words_of_another_proposal_are_said)
{
	struct result_article old[] = {
		article("Article 1", "11"), article("Article 2", "22")};
	struct result_article new[] = {article("Article 1", "33"),
		article("Article 4", "22"), article("Article 5", "11")};
	struct result_document chile = by("chile.txt", 0);
	struct result_document japan = by("japan.txt", 1);
	struct result_document text = proposal("text.txt");
	chile.articles = old;
	chile.article_count = 2;
	japan.articles = new;
	japan.article_count = 3;
	text.kind.text = str_of("consolidated-text");
	text.articles = new;
	text.article_count = 2;
	put(&chile);
	put(&japan);
	put(&text);
	expect("chile.txt counts for chile\n"
	       "japan.txt counts for japan\n"
	       "text.txt is apart\n"
	       "japan.txt has words of chile.txt: 2 articles, 60 words: "
	       "Article 4 (there Article 2), Article 5 (there Article 1)\n"
	       "text.txt has words of chile.txt: 1 article, 30 words: "
	       "Article 4 (there Article 2)\n"
	       "text.txt has words of japan.txt: 1 article, 30 words: "
	       "Article 1\n");
}

Test(corpus, a_revision_may_say_the_same_and_short_articles_do)
{
	struct result_article same[] = {article("Article 1", "11")};
	struct result_article brief[] = {article("Article 1", "22")};
	struct result_document old = with_symbol("a.txt", "INF/ECOM/9", 0);
	struct result_document new =
		with_symbol("b.txt", "INF/ECOM/9/Rev.1", 1);
	struct result_document chile = by("c.txt", 0);
	struct result_document japan = by("d.txt", 1);
	brief[0].words = 5;
	old.articles = new.articles = same;
	chile.articles = japan.articles = brief;
	old.article_count = new.article_count = 1;
	chile.article_count = japan.article_count = 1;
	put(&old);
	put(&new);
	put(&chile);
	put(&japan);
	expect("a.txt is superseded of b.txt\n"
	       "b.txt counts for INF/ECOM/9\n"
	       "c.txt counts for c\n"
	       "d.txt counts for d\n");
}
