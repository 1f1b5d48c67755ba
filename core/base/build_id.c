/* SPDX-License-Identifier: MIT */
#include "core/base/build_id.h"

#include <elf.h>
#include <link.h>

/* A note: its head, its name and what it says, each to a multiple of four. */
static size_t padded(size_t size)
{
	return (size + 3) / 4 * 4;
}

static bool is_build_id(const ElfW(Nhdr) * note, const char *name)
{
	return note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4 &&
		memcmp(name, "GNU", 4) == 0;
}

static struct rap_str find_in(struct rap_str notes)
{
	ElfW(Nhdr) note;

	while (notes.len >= sizeof(note)) {
		memcpy(&note, notes.at, sizeof(note));
		struct rap_str name = str_from(notes, sizeof(note));
		struct rap_str said = str_from(name, padded(note.n_namesz));
		if (said.len < note.n_descsz) {
			break;
		}
		if (is_build_id(&note, name.at)) {
			return (struct rap_str){said.at, note.n_descsz};
		}
		notes = str_from(said, padded(note.n_descsz));
	}
	return (struct rap_str){"", 0};
}

/* Called for the program first: what follows are its libraries. */
static int look(struct dl_phdr_info *info, size_t size, void *found)
{
	struct rap_str *out = found;

	(void)size;
	for (size_t i = 0; i < info->dlpi_phnum && !out->len; i++) {
		const ElfW(Phdr) *p = &info->dlpi_phdr[i];
		if (p->p_type == PT_NOTE) {
			/* NOLINTNEXTLINE(performance-no-int-to-ptr) */
			const char *at =
				(const char *)(info->dlpi_addr + p->p_vaddr);
			*out = find_in((struct rap_str){at, p->p_memsz});
		}
	}
	return 1;
}

struct rap_str build_id(void)
{
	struct rap_str found = {"", 0};

	(void)dl_iterate_phdr(look, &found);
	return found;
}
