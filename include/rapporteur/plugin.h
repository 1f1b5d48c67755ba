/* SPDX-License-Identifier: MIT */
/**
 * @file rapporteur/plugin.h
 * The analyzer contract. One shared object is one analyzer: it exports one
 * data symbol, `rap_plugin`, and imports nothing of ours.
 *
 *     RAP_EXPORT const struct rap_plugin rap_plugin = {
 *             RAP_PLUGIN_HEADER,
 *             .name = "spam",
 *             ...
 *     };
 *
 * An analyzer lives in a folder NAME/ as NAME.so, beside its term pack
 * NAME.json if it has one. It needs to know nothing of processes or threads:
 * the host may run it in any process, on any document, in any order, and
 * again. Nothing that is not reached through `call` may change between two
 * calls, or the same input stops giving the same output.
 *
 * For one document the callbacks run in this order, and a failure of any of
 * them discards all that this analyzer found in this document:
 *
 *     begin -> annotate (per unit) -> judge (per candidate) -> analyze -> end
 *
 * Ownership. Whatever the host passes in is the host's, const, and valid
 * until the callback returns. Whatever the plugin passes to the host is copied
 * before the host's function returns. Neither side frees the other's memory.
 */
#ifndef RAPPORTEUR_PLUGIN_H
#define RAPPORTEUR_PLUGIN_H

#include <rapporteur/document.h>
#include <rapporteur/finding.h>
#include <rapporteur/pattern.h>
#include <rapporteur/text.h>
#include <rapporteur/version.h>

#if defined(__GNUC__)
#define RAP_VISIBLE __attribute__((visibility("default")))
#define RAP_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))
#else
#define RAP_VISIBLE
#define RAP_PRINTF(fmt, args)
#endif

/** Goes in front of the plugin's rap_plugin. In C++, a constant is local to its
 *  file, unless it is said that it is not. */
#ifdef __cplusplus
#define RAP_EXPORT extern "C" RAP_VISIBLE
#else
#define RAP_EXPORT RAP_VISIBLE
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** First bytes of every plugin, for ever: "RPTR", little-endian. */
#define RAP_MAGIC 0x52545052U

/** What a callback returns. Only RAP_OK keeps what the analyzer found. */
enum rap_status {
	RAP_OK = 0,
	RAP_FAILED = 1 /**< say why with rap_host.fail(), which returns this */
};

/** What an issue counts as in reports. */
enum rap_counts_as {
	RAP_COUNTS_AS_TOPIC = 0,
	RAP_COUNTS_AS_EXCEPTION = 1,
	RAP_COUNTS_AS_EXCLUSION = 2,
	/** No issue of the talks: a fact about texts, left out of all counts. */
	RAP_COUNTS_AS_NOTHING = 3
};

/** An issue the analyzer raises. Not needed for issues of its own pack. */
struct rap_issue {
	uint32_t size;      /**< sizeof(struct rap_issue) */
	uint32_t counts_as; /**< enum rap_counts_as */
	const char *id;     /**< "source-code": lower case, hyphens, for ever */
	const char *theme;  /**< "trust" */
	const char *title;  /**< in English */
	const char *definition; /**< in English, one sentence */
};

enum rap_option_kind {
	RAP_OPTION_INTEGER = 0, /**< within [min, max] */
	RAP_OPTION_BOOLEAN = 1, /**< "true" or "false" */
	RAP_OPTION_CHOICE = 2,  /**< one of `choices` */
	RAP_OPTION_STRING = 3
};

/** An option that users may set. The host checks values before any callback. */
struct rap_option {
	uint32_t size;        /**< sizeof(struct rap_option) */
	uint32_t kind;        /**< enum rap_option_kind */
	const char *name;     /**< "max-words" */
	const char *fallback; /**< the default, written as a user would */
	const char *summary;  /**< half a line for --help */
	const char *choices;  /**< "a|b|c" for RAP_OPTION_CHOICE, else NULL */
	int64_t min;
	int64_t max;
};

enum rap_attribute_kind {
	RAP_ATTRIBUTE_STRING = 0,
	RAP_ATTRIBUTE_LIST = 1,    /**< several strings; setting adds one */
	RAP_ATTRIBUTE_INTEGER = 2, /**< decimal digits, perhaps with a sign */
	RAP_ATTRIBUTE_BOOLEAN = 3  /**< "true" or "false" */
};

/** What an attribute describes. */
enum rap_attribute_scope {
	RAP_SCOPE_UNIT = 0,   /**< units; each name has one owner in a run */
	RAP_SCOPE_FINDING = 1 /**< this analyzer's own findings; others may use
	                           the name for theirs, with the same kind */
};

/** An attribute the analyzer may set. */
struct rap_attribute {
	uint32_t size;  /**< sizeof(struct rap_attribute) */
	uint32_t kind;  /**< enum rap_attribute_kind */
	uint32_t scope; /**< enum rap_attribute_scope */
	uint32_t reserved;
	const char *name;    /**< "modality": snake_case */
	const char *values;  /**< "a|b|c" if closed, else NULL */
	const char *summary; /**< half a line for `plugin info` */
};

/**
 * A value and what must stand in a unit for it to hold: cues by their names,
 * separated by spaces; "ban|limit" is either of two.
 */
struct rap_model {
	uint32_t size; /**< sizeof(struct rap_model) */
	uint32_t reserved;
	const char *value;
	const char *all;  /**< every one of these must stand there */
	const char *none; /**< and none of these; NULL: nothing is excluded */
};

/** Initializes a model. */
#define RAP_MODEL(value_, all_, none_)                                         \
	{                                                                      \
		sizeof(struct rap_model), 0, (value_), (all_), (none_)         \
	}

struct rap_host;

/**
 * One call into an analyzer. `state` is what open() stored; a plugin may
 * store a pointer of its own for one document in `document_state`.
 */
struct rap_call {
	uint32_t size;
	uint32_t reserved;
	const struct rap_host *host;
	const struct rap_document
		*document; /**< NULL in open, conclude, close */
	void *state;
	void *document_state; /**< NULL at begin(); the plugin's to set */
};

/** A record of the results, as conclude() sees it. Opaque: ask the host. */
struct rap_record;

/**
 * What the host does for an analyzer. Check `size` before using a member that
 * is newer than the RAP_ABI_MINOR the plugin insists on.
 */
struct rap_host {
	uint32_t size;
	uint32_t abi_minor;
	const char *version; /**< "0.1.0" */

	/** The value of a declared option. Aborts nothing: an undeclared name
	 *  gives 0, false or "" and is recorded as this plugin's mistake.
	 *  Strings live as long as the plugin is loaded. Any callback. */
	int64_t (*option_integer)(struct rap_call *, const char *name);
	int (*option_boolean)(struct rap_call *, const char *name);
	const char *(*option_string)(struct rap_call *, const char *name);

	/** Zeroed memory that dies when the current callback returns. Never
	 *  NULL. In begin(), it lives until end() returns. */
	void *(*alloc)(struct rap_call *, size_t size);

	/** Record why this callback failed; returns RAP_FAILED. One line, no
	 *  full stop. */
	int (*fail)(struct rap_call *, const char *fmt, ...) RAP_PRINTF(2, 3);

	/** Unit `index`, or NULL if there is none. */
	const struct rap_unit *(*unit)(struct rap_call *, uint32_t index);

	/** The innermost unit of `kind` that encloses `place`, an offset in
	 *  clean text; RAP_NO_UNIT if none does. */
	uint32_t (*unit_at)(struct rap_call *, uint32_t place, uint32_t kind);

	/** The declaration behind a hit's pattern number: this analyzer's own
	 *  patterns first, in its order, then those of its pack. NULL if out of
	 *  range. Valid while the plugin is loaded. */
	const struct rap_pattern *(*pattern)(struct rap_call *,
		uint32_t number);

	/** Hits of this analyzer's patterns inside `unit`, in reading order;
	 *  *count is set. On-demand patterns are looked for now. */
	const struct rap_hit *(*find)(struct rap_call *, uint32_t unit,
		uint32_t *count);

	/** How many hits of this analyzer's patterns called `name` lie inside
	 *  `unit`. On-demand patterns are looked for now. */
	uint32_t (*count)(struct rap_call *, uint32_t unit, const char *name);

	/** The value of a unit's attribute, set by annotate() of any analyzer:
	 *  the `index`th of a list, else index 0. Empty if not set. */
	struct rap_str (*unit_attribute)(struct rap_call *, uint32_t unit,
		const char *name, uint32_t index);

	/** Set (or, for a list, add to) a declared attribute: in annotate() of
	 *  the unit at hand; in judge() of the candidate; in analyze() of the
	 *  finding that was emitted last. Fails on an undeclared name or value. */
	int (*set_attribute)(struct rap_call *, const char *name,
		const char *value);

	/** Emit a finding; only in analyze(). Fails on a span or a unit out of
	 *  range and on an issue that is not this analyzer's. */
	int (*emit)(struct rap_call *, const struct rap_finding *);

	/** A field of a record in conclude(), by the name it has in the JSON
	 *  Lines output ("issue", "attributes.kind"): strings as they are,
	 *  other values as JSON. Empty if the record has none. */
	struct rap_str (*record_field)(struct rap_call *,
		const struct rap_record *, const char *name);

	/** Put a fact about the whole folder into the results; only in
	 *  conclude(), at its last call. `name` is kebab-case. */
	int (*conclude_fact)(struct rap_call *, const char *name,
		const char *document, const char *value);

	/** Set an attribute to the value of the first of `count` models that
	 *  holds in `unit`; nothing, if none does. The words that it rests on,
	 *  one place for each cue, are added to the list called `evidence`,
	 *  unless that is NULL. Where set_attribute() may be called. */
	int (*set_model)(struct rap_call *, uint32_t unit,
		const char *attribute, const char *evidence,
		const struct rap_model *models, uint32_t count);

	/** Square bracket `index` of the document, in reading order, or NULL
	 *  if there are no more. Valid until the callback returns. */
	const struct rap_bracket *(*bracket)(struct rap_call *, uint32_t index);
};

/** The analyzer. Members not needed stay NULL or 0. */
struct rap_plugin {
	/* The first 16 bytes are frozen for ever: any host can say why it
	 * refuses any plugin. */
	uint32_t magic;
	uint32_t size;
	uint32_t abi_major;
	uint32_t abi_minor;

	const char *name;    /**< mandatory; the folder's and the file's name */
	const char *version; /**< mandatory; "1.0.0" */
	const char *summary; /**< mandatory; half a line */

	const struct rap_issue *issues;
	const struct rap_option *options;
	const struct rap_attribute *attributes;
	const struct rap_pattern *patterns;
	uint32_t issue_count;
	uint32_t option_count;
	uint32_t attribute_count;
	uint32_t pattern_count;

	/** Once before the first document. May store anything in call->state.
	 *  A failure benches the analyzer for the run, with its reason. */
	int (*open)(struct rap_call *call);

	/** Once after the last document, also after a failed open(). */
	void (*close)(struct rap_call *call);

	/** Around one document. end() also runs after a failure in between. */
	int (*begin)(struct rap_call *call);
	void (*end)(struct rap_call *call);

	/** Describe a unit that a finding may be about, with set_attribute():
	 *  that of an emitted finding; of a candidate, its unit or, where it
	 *  makes a clause, its paragraph, and both if a judge() will see it.
	 *  Once per unit, before any judge(). */
	int (*annotate)(struct rap_call *call, uint32_t unit);

	/** Judge a candidate of this analyzer's issues. */
	int (*judge)(struct rap_call *call,
		const struct rap_candidate *candidate,
		struct rap_verdict *verdict);

	/** Find what terms cannot say; emit() findings. */
	int (*analyze)(struct rap_call *call);

	/** Fold over the `document` and `finding` records of the whole run, in
	 *  path order; `record` is NULL at the last call. */
	int (*conclude)(struct rap_call *call, const struct rap_record *record);
};

/** Fills the frozen prefix: write it first in the initializer. It names its
 *  members, as C and C++20 can; older C++ gives all values in their order. */
#define RAP_PLUGIN_HEADER                                                      \
	.magic = RAP_MAGIC, .size = sizeof(struct rap_plugin),                 \
	.abi_major = RAP_ABI_MAJOR, .abi_minor = RAP_ABI_MINOR

#ifdef __cplusplus
}
#endif

#endif /* RAPPORTEUR_PLUGIN_H */
