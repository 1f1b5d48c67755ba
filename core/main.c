/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "core/base/interrupt.h"
#include "core/cli/command.h"

/* Whoever starts this may have closed a standard stream: the next file that is
 * opened would be taken for it. What stands there instead cannot be used
 * either, so that what cannot be read or written is still said. */
static bool keep_standard_streams(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
		int use = fd == STDIN_FILENO ? O_WRONLY : O_RDONLY;
		if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", use) != fd) {
			return false;
		}
	}
	return true;
}

int main(int argc, char **argv)
{
	if (!keep_standard_streams()) {
		return EXIT_TROUBLE;
	}
	/* Where it is ignored, nobody learns how a child ended. */
	(void)signal(SIGCHLD, SIG_DFL);
	/* At a limit of file sizes, writing fails, and that is said. */
	(void)signal(SIGXFSZ, SIG_IGN);
	interrupt_catch();
	return command_main(argc, argv);
}
