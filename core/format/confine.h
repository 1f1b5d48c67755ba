/* SPDX-License-Identifier: MIT */
/*
 * What a converter may not do: it reads a file from somebody else, and is
 * written in a language where that goes wrong.
 */
#ifndef CORE_FORMAT_CONFINE_H
#define CORE_FORMAT_CONFINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct confinement {
	const char *program;  /* that is going to be run */
	size_t memory;        /* bytes of address space; 0: no limit */
	size_t output;        /* bytes it may write */
	uint32_t cpu_seconds; /* after which it is ended, if nobody else does */
	bool sandbox;         /* limits alone are not enough */
};

/*
 * In a child, just before it runs the program: limits; with `sandbox` also no
 * new privileges, no network, and no files but the program and the system's
 * libraries, as far as the kernel can.
 */
void confine(const struct confinement *c);

#endif /* CORE_FORMAT_CONFINE_H */
