/* SPDX-License-Identifier: MIT */
/*
 * What a failed call says: a status to act on and a message to show.
 *
 * A function that can fail returns enum status and takes struct error * last.
 * On success it leaves *err alone. On failure it fills *err where the failure
 * is discovered; callers return the status as it is, and may put what they
 * were doing in front of the message with error_context(). Only cli prints.
 */
#ifndef CORE_BASE_ERROR_H
#define CORE_BASE_ERROR_H

#include "core/base/attributes.h"

enum status {
	STATUS_OK = 0,
	STATUS_IO,       /* the operating system refused */
	STATUS_SYNTAX,   /* the input breaks the rules of its format */
	STATUS_ENCODING, /* the input is not text */
	STATUS_LIMIT,    /* the input is larger than the configuration allows */
	STATUS_PLUGIN,   /* a plugin cannot be used, or failed */
	STATUS_USAGE,    /* the user asked for what does not exist */
};

/* Fixed-size, so that reporting a failure can never fail itself. */
struct error {
	enum status status;
	char message[512];
};

/* Fill *err and return status, so that a failing call is one statement. */
enum status error_set(struct error *err, enum status status, const char *fmt,
	...) PRINTF_LIKE(3, 4);

/* As error_set(STATUS_IO), followed by ": " and strerror(errnum). */
enum status error_set_errno(struct error *err, int errnum, const char *fmt, ...)
	PRINTF_LIKE(3, 4);

/* Put "<fmt>: " in front of the message; returns err->status. */
enum status error_context(struct error *err, const char *fmt, ...)
	PRINTF_LIKE(2, 3);

/* Put ": <remedy>" behind the message of a status, as far as it fits; returns
 * err->status. */
enum status error_remedy(struct error *err, const char *remedy);

#endif /* CORE_BASE_ERROR_H */
