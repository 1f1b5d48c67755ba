/* SPDX-License-Identifier: MIT */
#include "core/text/reported.h"

#include "core/text/folded.h"

/* Who tells what others said, in the past; with "that" behind it. */
static const char *const tellers[] = {"said", "indicated", "announced", "noted",
	"reported", "stated", "added", "recalled", "explained", "indique",
	"annonce", "dit", "declare", "precise", "rappele", "informe", "note",
	"ajoute", "explique", "signale", "indico", "dijo", "dijeron", "declaro",
	"senalo", "informo", "recordo", "explico", "anadio", "indicaron",
	"anunciaron", "senalaron", "informaron", "recordaron", "explicaron"};

static const char *const that[] = {"that", "que", "qu"};

static const char *const first_person[] = {"we", "our", "my", "i", "nous",
	"notre", "nos", "mon", "ma", "nuestra", "nuestro", "nuestros",
	"nuestras", "mi", "hemos"};

uint32_t reported_begin(const struct document *d, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++) {
		if (FOLDED_IS_ONE_OF(folded_word(d, i), first_person)) {
			return end;
		}
		if (i > first && FOLDED_IS_ONE_OF(folded_word(d, i), that) &&
			FOLDED_IS_ONE_OF(folded_word(d, i - 1), tellers)) {
			return i;
		}
	}
	return end;
}
