/* SPDX-License-Identifier: MIT */
/*
 * Reads dates as people write them in English, French and Spanish.
 */
#ifndef CORE_TEXT_DATE_H
#define CORE_TEXT_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

struct date {
	uint16_t year;
	uint8_t month; /* from 1 */
	uint8_t day;
};

/*
 * The first whole date in text: "26 April 2019", "1er août 2016", "1º de
 * agosto de 2016", "April 26, 2019", "2019-04-26". *where gets its bytes, if
 * not NULL. "04/05/2019" may mean two days and is not read.
 */
bool date_find(struct date *out, struct rap_str text, struct rap_span *where);

/* "2019-04-26", in the arena. */
struct rap_str date_text(struct arena *a, struct date date);

#endif /* CORE_TEXT_DATE_H */
