/* SPDX-License-Identifier: MIT */
#include "core/scan/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "core/base/exhausted.h"

/*
 * Steps of backtracking for one search. Prose needs a few hundred; a pattern
 * that needs more than this on a block would not come back for a long time.
 */
static const uint32_t match_limit = 100000;

/* Most regexes are content with the machine's stack, of which JIT takes 32 KB;
 * the others get one of their own. */
static const size_t stack_min = (size_t)32 * 1024;
static const size_t stack_max = (size_t)1024 * 1024;

static enum status compile(pcre2_code **out, struct rap_str source, bool exact,
	struct error *err)
{
	uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C |
		(exact ? 0 : PCRE2_CASELESS);
	int number;
	PCRE2_SIZE at;
	pcre2_code *code = pcre2_compile((PCRE2_SPTR)source.at, source.len,
		options, &number, &at, NULL);

	if (!code && number == PCRE2_ERROR_HEAP_FAILED) {
		exhausted();
	}
	if (!code) {
		PCRE2_UCHAR message[256];
		pcre2_get_error_message(number, message, sizeof(message));
		return error_set(err, STATUS_SYNTAX, "at %zu: %s", at + 1,
			(const char *)message);
	}
	*out = code;
	return STATUS_OK;
}

enum status regex_check(struct rap_str source, bool exact, struct error *err)
{
	pcre2_code *code = NULL;
	enum status st = compile(&code, source, exact, err);

	pcre2_code_free(code);
	return st;
}

enum status regex_compile(struct regex *out, struct rap_str source, bool exact,
	struct error *err)
{
	pcre2_code *code = NULL;
	enum status st = compile(&code, source, exact, err);

	if (!st) {
		/* Without JIT, pcre2_match interprets: slower, and the same
		 * result. */
		pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
		out->code = code;
	}
	return st;
}

void regex_release(struct regex *r)
{
	pcre2_code_free(r->code);
	r->code = NULL;
}

static void make(struct regex_matcher *m)
{
	pcre2_match_context *context = pcre2_match_context_create(NULL);

	if (context) {
		pcre2_set_match_limit(context, match_limit);
	}
	m->context = context;
	m->data = pcre2_match_data_create(1, NULL);
	if (!context || !m->data) {
		exhausted();
	}
}

void regex_matcher_release(struct regex_matcher *m)
{
	pcre2_match_data_free(m->data);
	pcre2_match_context_free(m->context);
	pcre2_jit_stack_free(m->stack);
	*m = (struct regex_matcher){0};
}

static int match(const struct regex *r, struct regex_matcher *m,
	struct rap_str subject, uint32_t from)
{
	return pcre2_match(r->code, (PCRE2_SPTR)subject.at, subject.len, from,
		PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY, m->data, m->context);
}

static bool add_stack(struct regex_matcher *m)
{
	if (m->stack) {
		return false;
	}
	m->stack = pcre2_jit_stack_create(stack_min, stack_max, NULL);
	pcre2_jit_stack_assign(m->context, NULL, m->stack);
	return m->stack;
}

enum regex_result regex_next(const struct regex *r, struct regex_matcher *m,
	struct rap_str subject, uint32_t from, struct rap_span *out)
{
	if (!m->data) {
		make(m);
	}
	if (!m->data || !m->context) {
		return REGEX_LIMIT;
	}
	int found = match(r, m, subject, from);
	if (found == PCRE2_ERROR_JIT_STACKLIMIT && add_stack(m)) {
		found = match(r, m, subject, from);
	}
	if (found == PCRE2_ERROR_NOMATCH) {
		return REGEX_NONE;
	}
	if (found < 0) {
		return REGEX_LIMIT;
	}
	const PCRE2_SIZE *at = pcre2_get_ovector_pointer(m->data);
	*out = (struct rap_span){(uint32_t)at[0], (uint32_t)at[1]};
	return REGEX_FOUND;
}
