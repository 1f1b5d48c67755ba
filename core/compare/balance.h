/* SPDX-License-Identifier: MIT */
/*
 * What all texts of a comparison come to, and the texts one by one.
 */
#ifndef CORE_COMPARE_BALANCE_H
#define CORE_COMPARE_BALANCE_H

#include "core/base/map.h"
#include "core/compare/raised.h"

/* A text with what became of it. */
struct collated {
	enum change_kind kind;
	const struct dossier_document *old, *new; /* NULL if new, or gone */
	/* NULL if there are no two versions, or one could not be read again:
	 * then `problem` says why. */
	const struct comparison *comparison;
	const char *problem;
	struct raised_list raised;
};

/* The record of its newest version. */
const struct dossier_document *collated_newest(const struct collated *c);

/* Somebody who proposes words in brackets, and what became of these. */
struct party {
	struct rap_str name;
	uint32_t fates[FATE_COUNT]; /* of brackets of OLD */
	uint32_t gone;              /* with articles, or documents */
};

struct balance {
	struct arena *arena;
	uint32_t documents[4]; /* by enum change_kind */
	uint32_t backwards;    /* whose OLD is newer than NEW */
	uint32_t articles[4];  /* preambles are some */
	uint32_t parts[4];     /* what stands outside articles */
	uint32_t fates[FATE_COUNT];
	uint32_t settled;       /* of those reworded: in no bracket any more */
	uint32_t brackets_gone; /* with articles, or documents */
	uint32_t opened;
	uint32_t options, options_dropped;
	uint32_t binds[4];       /* articles, by enum binding */
	struct map parties;      /* by name -> struct party */
	struct map gained, lost; /* issues that a text did not raise before */
	struct map joined, left; /* proponents */
	uint32_t findings[4];    /* by enum change_kind */
	bool differs;
};

/* Empty; what it keeps it copies into the arena. */
void balance_init(struct balance *out, struct arena *a);
void balance_add(struct balance *b, const struct collated *c);

/* Whether a proponent of one version is one of the other, too. */
bool balance_proposes(const struct dossier_document *d, struct rap_str name);

#endif /* CORE_COMPARE_BALANCE_H */
