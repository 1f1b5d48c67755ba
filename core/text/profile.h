/* SPDX-License-Identifier: MIT */
/*
 * What a document says about itself: symbol, kind, dates, who circulates it.
 *
 * Each value carries where it comes from, in this order of trust: a row of
 * metadata.csv, front matter, the circulation sentence, header lines
 * ("COMMUNICATION FROM ..."), document properties, the file name, the text. A
 * text that only mentions a member is not proposed by it.
 */
#ifndef CORE_TEXT_PROFILE_H
#define CORE_TEXT_PROFILE_H

#include "core/text/document.h"

enum profile_source {
	PROFILE_NONE,
	PROFILE_METADATA, /* somebody wrote it down in metadata.csv */
	PROFILE_FRONT_MATTER,
	PROFILE_CIRCULATION, /* "... is being circulated at the request of ..." */
	PROFILE_HEADER, /* "COMMUNICATION FROM ...", a symbol or date line */
	PROFILE_PROPERTIES, /* of a word processor's file */
	PROFILE_FILE_NAME,
	PROFILE_TEXT, /* concluded from the body */
};

/* "metadata", "front-matter", "circulation", "header", "properties",
 * "file-name", "text", "". */
const char *profile_source_name(enum profile_source source);

/* A text value; empty with PROFILE_NONE if unknown, empty with another source
 * if that says that there is none. */
struct profile_value {
	struct rap_str text;
	enum profile_source source;
};

/* Somebody named as proponent, by WTO name ("Korea, Republic of"). */
struct proponent {
	struct rap_str name;
	struct rap_str
		code; /* ISO 3166 alpha-3, "EUU" for the EU; "" for groups */
	enum profile_source source;
	bool is_group; /* "LDC Group": never expanded here */
};

/* What somebody does who is not, or not only, a proponent. */
enum actor_role {
	ACTOR_PROPOSES,
	ACTOR_SUPPORTS,
	ACTOR_OPPOSES,
	ACTOR_CONSIDERS,
	ACTOR_RESERVES,
	ACTOR_FACILITATES, /* from here on: no position is theirs */
	ACTOR_CONVENES,
	ACTOR_REPORTS,
	ACTOR_CIRCULATES, /* for a group that proposes */
};

/* "proposes", "supports", ... */
const char *actor_role_name(enum actor_role role);

struct actor {
	struct rap_str name; /* as proponents have it */
	struct rap_str code;
	enum actor_role role;
	enum profile_source source;
	uint32_t at; /* place in clean text where it is first said */
	bool is_group;
};

struct profile {
	struct profile_value symbol;      /* "INF/ECOM/38/Rev.1" */
	struct profile_value base_symbol; /* "INF/ECOM/38" */
	uint32_t revision;                /* n of the last /Rev.n; 0 if none */
	struct profile_value title;
	struct profile_value kind;         /* as results print it: "proposal" */
	struct profile_value date;         /* circulation, "2021-07-14" */
	struct profile_value communicated; /* date of the communication */
	struct profile_value original;     /* "en", "fr", "es" */
	struct profile_value language;     /* of this text; as original */
	struct profile_value theme;        /* as it is named */
	struct proponent *proponents;      /* by name, none twice */
	uint32_t proponent_count;
	bool proponents_known; /* metadata.csv says who they are, or none */
	struct actor *actors;  /* in the order of the text, none twice */
	uint32_t actor_count;
};

/* Read the profile; fills kind, symbol, title of d->view as well. */
void profile_read(struct profile *out, struct document *d);

/* "proposal", "consolidated-text", ... for enum rap_document_kind. */
const char *document_kind_name(uint32_t kind);

/* "en", "fr", "es", "unknown" for one enum rap_language. */
const char *language_name(uint32_t language);

/* The bit for "en", "fr", "es", "other"; RAP_LANGUAGE_UNKNOWN for anything
 * else. */
uint32_t language_of(struct rap_str name);

#endif /* CORE_TEXT_PROFILE_H */
