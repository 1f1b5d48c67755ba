/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/config/option.h"

static const struct rap_option options[] = {
	{.kind = RAP_OPTION_INTEGER,
		.name = "max-words",
		.fallback = "60",
		.min = -5,
		.max = 500},
	{.kind = RAP_OPTION_BOOLEAN, .name = "strict", .fallback = "true"},
	{.kind = RAP_OPTION_CHOICE,
		.name = "mode",
		.fallback = "quiet",
		.choices = "quiet|loud"},
	{.kind = RAP_OPTION_STRING, .name = "label", .fallback = ""},
};

static const struct rap_option *option(const char *name)
{
	const char *near = NULL;
	const struct rap_option *o = option_find(options, 4, name, &near);

	cr_assert(o, "%s", name);
	return o;
}

static void takes(const char *name, const char *value)
{
	struct error err = {0};

	cr_assert_eq(option_check(option(name), value, &err), STATUS_OK, "%s",
		err.message);
}

static void refuses(const char *name, const char *value, const char *message)
{
	struct error err = {0};

	cr_assert_eq(option_check(option(name), value, &err), STATUS_USAGE);
	cr_assert_str_eq(err.message, message);
}

Test(option, an_integer_is_decimal_and_within_its_bounds)
{
	takes("max-words", "500");
	takes("max-words", "-5");
	cr_assert_eq(option_integer("-5"), -5);
	refuses("max-words", "501", "max-words: 501 is not from -5 to 500");
	refuses("max-words", "-6", "max-words: -6 is not from -5 to 500");
}

Test(option, what_is_not_a_whole_number_is_no_integer)
{
	refuses("max-words", "", "max-words: '' is not a whole number");
	refuses("max-words", "12x", "max-words: '12x' is not a whole number");
	refuses("max-words", " 12", "max-words: ' 12' is not a whole number");
	refuses("max-words", "-", "max-words: '-' is not a whole number");
	refuses("max-words", "1.5", "max-words: '1.5' is not a whole number");
	refuses("max-words", "99999999999999999999",
		"max-words: '99999999999999999999' is not a whole number");
}

Test(option, a_boolean_is_true_or_false)
{
	takes("strict", "true");
	takes("strict", "false");
	cr_assert(option_boolean("true"));
	cr_assert_not(option_boolean("false"));
	refuses("strict", "yes", "strict: 'yes' is neither true nor false");
}

Test(option, a_choice_is_one_of_its_words)
{
	takes("mode", "loud");
	refuses("mode", "lou",
		"mode: 'lou' is not one of quiet|loud (did you mean loud?)");
	refuses("mode", "quiet|loud",
		"mode: 'quiet|loud' is not one of quiet|loud");
	refuses("mode", "", "mode: '' is not one of quiet|loud");
}

Test(option, a_string_is_anything)
{
	takes("label", "");
	takes("label", "anything at all");
}

Test(option, a_mistyped_name_has_a_nearest)
{
	const char *near = NULL;

	cr_assert_null(option_find(options, 4, "max-word", &near));
	cr_assert_str_eq(near, "max-words");
	cr_assert_null(option_find(options, 4, "colour", &near));
	cr_assert_null(near);
	cr_assert_null(option_find(NULL, 0, "mode", &near));
	cr_assert_null(near);
}
