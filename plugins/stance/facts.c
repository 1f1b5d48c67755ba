/* SPDX-License-Identifier: MIT */
#include "facts.h"

#include "period.h"

enum {
	DATE_WORDS = 6,      /* from "until" to the year */
	DECISION_WORDS = 12, /* from "until" to who decides */
};

static int put(struct rap_call *call, const char *name, const char *value)
{
	return call->host->set_attribute(call, name, value);
}

/* Whether the sentence takes something out of a rule. */
static bool excepts(const struct sentence *s, const struct stance *stance)
{
	return stance->is_freedom || s->has[CUE_EXCEPT];
}

static int put_exceptions(struct rap_call *call, const struct sentence *s,
	const struct stance *stance)
{
	static const struct {
		enum cue cue;
		const char *name;
	} rows[] = {
		{CUE_PUBLIC_POLICY, "public-policy"},
		{CUE_NECESSITY, "necessity"},
		{CUE_SELF_JUDGING, "self-judging"},
		{CUE_CHAPEAU, "chapeau"},
		{CUE_SECURITY, "security"},
		{CUE_PRUDENTIAL, "prudential"},
		{CUE_GENERAL, "general"},
		{CUE_REGULATOR, "regulator-or-court"},
		{CUE_INFRASTRUCTURE, "critical-infrastructure"},
		{CUE_PRIVACY, "privacy"},
		{CUE_TAXATION, "taxation"},
		{CUE_EXISTING, "existing-measures"},
		{CUE_GOVERNMENT_INFORMATION, "government-information"},
		{CUE_PROCUREMENT, "procurement"},
		{CUE_INTELLECTUAL_PROPERTY, "intellectual-property"},
		{CUE_SUBSIDIES, "subsidies"},
		{CUE_BROADCASTING, "broadcasting"},
		{CUE_INDIGENOUS, "indigenous"},
	};
	int failed = RAP_OK;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		bool named = s->has[rows[i].cue];
		if (named &&
			(rows[i].cue < CUE_REGULATOR || excepts(s, stance))) {
			failed |= put(call, "exceptions", rows[i].name);
		}
	}
	return failed;
}

/*
 * A period is a transition where it puts off a duty. "Reviewed after five
 * years" puts off nothing; a ban on disputes is a grace of its own kind.
 */
static const char *time_given(const struct sentence *s,
	const struct stance *stance, bool for_some)
{
	if (s->has[CUE_REVIEW]) {
		return NULL;
	}
	if (s->has[CUE_DISPUTE]) {
		return for_some ? "dispute-grace" : NULL;
	}
	if (s->has[CUE_EXTENSION]) {
		return "extension";
	}
	bool put_off = s->has[CUE_DELAY] ||
		(s->has[CUE_IN_FORCE] && (for_some || stance->is_freedom));
	return put_off ? "transition-period" : NULL;
}

static int put_flexibilities(struct rap_call *call, const struct sentence *s,
	const struct stance *stance)
{
	char period[PERIOD_BYTES];
	bool for_some = s->has[CUE_LDC] || s->has[CUE_DEVELOPING_COUNTRY];
	const char *given = time_given(s, stance, for_some);
	given = given && period_find(period, s) ? given : NULL;
	bool eased = given || s->has[CUE_DELAY] || s->has[CUE_DESIGNATE] ||
		(stance->addressee == DEVELOPING_PARTY &&
			stance->direction == PERMITS);
	int failed = RAP_OK;

	if (eased && s->has[CUE_LDC]) {
		failed |= put(call, "flexibilities", "ldc");
	}
	if (eased && s->has[CUE_DEVELOPING_COUNTRY]) {
		failed |= put(call, "flexibilities", "developing");
	}
	if (s->has[CUE_DESIGNATE] && for_some) {
		failed |= put(call, "flexibilities", "self-designation");
	}
	if (given) {
		failed |= put(call, "flexibilities", given);
		failed |= put(call, "periods", period);
	}
	return failed;
}

static bool is_cue(const struct rap_hit *hit, enum cue cue)
{
	return stance_cues[hit->pattern].weight == (int32_t)cue;
}

/* Whether somebody decides within reach of a word. */
static bool is_decided(const struct sentence *s, uint32_t word)
{
	for (uint32_t i = 0; i < s->hit_count; i++) {
		uint32_t at = s->hits[i].first_word;
		if (is_cue(&s->hits[i], CUE_DECISION) && at >= word &&
			at <= word + DECISION_WORDS) {
			return true;
		}
	}
	return false;
}

/* What "until" waits for; NULL if for neither a date nor a decision. */
static const char *until_what(const struct sentence *s)
{
	for (uint32_t i = 0; i < s->hit_count; i++) {
		const struct rap_hit *hit = &s->hits[i];
		uint32_t from = hit->first_word + hit->word_count;
		if (!is_cue(hit, CUE_UNTIL)) {
			continue;
		}
		if (period_is_date(s, from, DATE_WORDS)) {
			return "until-date";
		}
		if (is_decided(s, from)) {
			return "until-decision";
		}
	}
	return NULL;
}

static int put_time(struct rap_call *call, const struct sentence *s)
{
	int failed = RAP_OK;
	const char *end = s->has[CUE_UNTIL] ? until_what(s) : NULL;
	if (s->has[CUE_PERMANENT] && !s->has[CUE_EMPLOYMENT]) {
		failed |= put(call, "temporal", "permanent");
	}
	if (end) {
		failed |= put(call, "temporal", end);
	}
	if (s->has[CUE_REVIEW]) {
		failed |= put(call, "temporal", "review");
	}
	return failed;
}

int facts_put(struct rap_call *call, const struct sentence *s,
	const struct stance *stance)
{
	return put_exceptions(call, s, stance) |
		put_flexibilities(call, s, stance) | put_time(call, s);
}
