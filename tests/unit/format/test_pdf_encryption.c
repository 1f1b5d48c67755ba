/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/format/pdf_encryption.h"

Test(pdf_encryption, encrypted_is_what_a_trailer_says_is)
{
	static const char *const yes[] = {
		"trailer << /Root 1 0 R /Encrypt 12 0 R >> startxref 9",
		"trailer<</Encrypt<</Filter/Standard>>>>startxref",
		"trailer <<>> startxref 1 trailer << /Encrypt 2 0 R >>",
		"9 0 obj << /Type /XRef /Encrypt\n8 0 R >> stream",
		"9 0 obj << /Encrypt 8 0 R /Type/XRef >> stream"};
	static const char *const no[] = {"", "(/Encrypt 1 0 R) Tj",
		"1 0 obj << /Encrypt 2 0 R >> endobj trailer << >> startxref",
		"trailer << /EncryptMetadata true >> startxref",
		"trailer << >> startxref 9 (/Encrypt 1 0 R)",
		("8 0 obj << /Encrypt 1 0 R >> endobj 9 0 obj << /Type /XRef "
		 ">> "
		 "stream /Encrypt 3 0 R")};
	for (size_t i = 0; i < sizeof(yes) / sizeof(yes[0]); i++) {
		cr_expect(pdf_is_encrypted(str_of(yes[i])), "%s", yes[i]);
	}
	for (size_t i = 0; i < sizeof(no) / sizeof(no[0]); i++) {
		cr_expect_not(pdf_is_encrypted(str_of(no[i])), "%s", no[i]);
	}
}
