/* SPDX-License-Identifier: MIT */
/* For TIOCGWINSZ, which POSIX does not name. */
#define _DEFAULT_SOURCE /* NOLINT(bugprone-reserved-identifier,readability-identifier-naming,cert-dcl37-c,cert-dcl51-cpp) */
#include "core/cli/environment.h"

#include <limits.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "core/base/str.h"

enum { COLUMNS = 80, LEAST_COLUMNS = 40, MOST_COLUMNS = 1000 };

const char *environment_plugin_path(void)
{
	return getenv("RAPPORTEUR_PLUGIN_PATH");
}

const char *environment_data_home(struct arena *a)
{
	const char *data = getenv("XDG_DATA_HOME");
	const char *home = getenv("HOME");
	/* The XDG specification: relative paths are invalid and ignored. */
	if (data && data[0] == '/') {
		return data;
	}
	return home && home[0] == '/' ? arena_printf(a, "%s/.local/share", home)
				      : NULL;
}

const char *environment_program(struct arena *a)
{
	char path[PATH_MAX];
	ssize_t len = readlink("/proc/self/exe", path, sizeof(path));
	return len > 0 && (size_t)len < sizeof(path)
		? arena_copy(a, path, (size_t)len)
		: NULL;
}

const char *environment_find_program(struct arena *a, const char *name)
{
	struct rap_str rest = str_of(getenv("PATH"));
	struct rap_str folder;
	while (str_next_piece(&rest, ':', &folder)) {
		const char *path = arena_printf(a, "%.*s/%s", (int)folder.len,
			folder.at, name);
		if (str_at(folder, 0) == '/' && access(path, X_OK) == 0) {
			return path;
		}
	}
	return NULL;
}

bool environment_is_terminal(void)
{
	return isatty(STDOUT_FILENO);
}

/* What COLUMNS says, if that is a number; else 0. */
static unsigned wanted_columns(void)
{
	const char *text = getenv("COLUMNS");
	char *end = NULL;
	unsigned long columns = text ? strtoul(text, &end, 10) : 0;
	if (!columns || *end || columns > MOST_COLUMNS) {
		return 0;
	}
	return columns < LEAST_COLUMNS ? LEAST_COLUMNS : (unsigned)columns;
}

unsigned environment_columns(void)
{
	struct winsize size;
	unsigned wanted = wanted_columns();
	if (wanted) {
		return wanted;
	}
	if (!environment_is_terminal() ||
		ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || !size.ws_col) {
		return COLUMNS;
	}
	return size.ws_col < LEAST_COLUMNS ? LEAST_COLUMNS : size.ws_col;
}

bool environment_wants_color(void)
{
	const char *no = getenv("NO_COLOR");
	return environment_is_terminal() && !(no && *no);
}
