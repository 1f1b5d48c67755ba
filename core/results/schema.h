/* SPDX-License-Identifier: MIT */
/*
 * Words that writer and reader of results must spell alike.
 */
#ifndef CORE_RESULTS_SCHEMA_H
#define CORE_RESULTS_SCHEMA_H

#define SCHEMA_NAME "rapporteur.findings/1"

enum { SCHEMA_LANGUAGES = 3 };

/* In the order of the bits of enum rap_language. */
static const char *const schema_languages[SCHEMA_LANGUAGES] = {
	"en", "fr", "es"};

#endif /* CORE_RESULTS_SCHEMA_H */
