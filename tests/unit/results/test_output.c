/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "core/base/str.h"
#include "core/results/output.h"

static char folder[] = "/tmp/rapporteur-output-XXXXXX";

static void enter(void)
{
	cr_assert(mkdtemp(folder));
	cr_assert_eq(chdir(folder), 0);
}

static void leave(void)
{
	DIR *d = opendir(".");
	for (struct dirent *e; (e = readdir(d));) {
		(void)unlink(e->d_name);
	}
	(void)closedir(d);
	(void)rmdir(folder);
}

static int entries(void)
{
	int count = 0;
	DIR *d = opendir(".");
	while (readdir(d)) {
		count++;
	}
	(void)closedir(d);
	return count - 2; /* . and .. */
}

static const char *content_of(const char *path)
{
	static char text[64];
	int fd = open(path, O_RDONLY);
	cr_assert(fd >= 0, "%s", path);
	ssize_t len = read(fd, text, sizeof(text) - 1);
	text[len > 0 ? len : 0] = '\0';
	(void)close(fd);
	return text;
}

static void put(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0640);
	cr_assert_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	(void)close(fd);
}

static void write_whole(const char *path, const char *text)
{
	struct output o;
	struct error err;
	cr_assert_eq(output_open(&o, path, &err), STATUS_OK);
	cr_assert_eq(output_add(&o, str_of(text), &err), STATUS_OK);
	cr_assert_eq(output_commit(&o, &err), STATUS_OK);
}

TestSuite(output, .init = enter, .fini = leave);

Test(output, file_appears_under_its_name_only_when_complete)
{
	struct output o;
	struct error err;
	put("r", "old");
	cr_assert_eq(output_open(&o, "r", &err), STATUS_OK);
	cr_assert_eq(output_add(&o, str_of("new"), &err), STATUS_OK);
	cr_assert_str_eq(content_of("r"), "old");
	cr_assert_eq(entries(), 2);
	cr_assert_eq(output_commit(&o, &err), STATUS_OK);
	cr_assert_str_eq(content_of("r"), "new");
	cr_assert_eq(entries(), 1);
}

Test(output, discarding_leaves_the_old_file)
{
	struct output o;
	struct error err;
	put("r", "old");
	cr_assert_eq(output_open(&o, "r", &err), STATUS_OK);
	cr_assert_eq(output_add(&o, str_of("new"), &err), STATUS_OK);
	output_discard(&o);
	cr_assert_str_eq(content_of("r"), "old");
	cr_assert_eq(entries(), 1);
}

Test(output, discarding_twice_zeroed_or_committed_is_fine)
{
	struct output zeroed = {0};
	struct output o;
	struct error err;
	output_discard(&zeroed);
	output_discard(&zeroed);
	cr_assert_eq(output_open(&o, "r", &err), STATUS_OK);
	cr_assert_eq(output_commit(&o, &err), STATUS_OK);
	output_discard(&o);
	cr_assert_eq(entries(), 1);
	cr_assert(fcntl(STDIN_FILENO, F_GETFD) >= 0);
}

Test(output, mode_is_what_the_umask_or_the_old_file_says)
{
	struct stat info;
	(void)umask(022);
	write_whole("new", "x");
	cr_assert_eq(stat("new", &info), 0);
	cr_assert_eq(info.st_mode & 0777, 0644);
	put("old", "x");
	cr_assert_eq(chmod("old", 0600), 0);
	write_whole("old", "y");
	cr_assert_eq(stat("old", &info), 0);
	cr_assert_eq(info.st_mode & 0777, 0600);
}

Test(output, a_link_is_followed_not_replaced)
{
	struct stat info;
	put("target", "old");
	cr_assert_eq(symlink("target", "link"), 0);
	write_whole("link", "new");
	cr_assert_eq(lstat("link", &info), 0);
	cr_assert(S_ISLNK(info.st_mode));
	cr_assert_str_eq(content_of("target"), "new");
}

Test(output, a_pipe_is_written_to_not_replaced)
{
	struct stat info;
	char text[2] = "";
	cr_assert_eq(mkfifo("pipe", 0600), 0);
	int reader = open("pipe", O_RDONLY | O_NONBLOCK);
	write_whole("pipe", "x");
	cr_assert_eq(stat("pipe", &info), 0);
	cr_assert(S_ISFIFO(info.st_mode));
	cr_assert_eq(read(reader, text, 1), 1);
	cr_assert_str_eq(text, "x");
	(void)close(reader);
}

/*
 * A device that is always full. Root gets one of its own: if the module were
 * wrong, root's test would replace the one that everybody uses.
 */
static const char *full_device(void)
{
	if (geteuid() != 0) {
		return "/dev/full";
	}
	if (mknod("full", S_IFCHR | 0600, makedev(1, 7)) < 0) {
		cr_skip_test("no device can be made here");
	}
	int fd = open("full", O_WRONLY);
	if (fd < 0) {
		cr_skip_test("devices in this folder cannot be opened");
	}
	(void)close(fd);
	return "full";
}

Test(output, a_full_disk_is_named)
{
	struct output o;
	struct error err;
	const char *path = full_device();
	cr_assert_eq(output_open(&o, path, &err), STATUS_OK);
	cr_assert_eq(output_add(&o, str_of("x"), &err), STATUS_OK);
	cr_assert_eq(output_commit(&o, &err), STATUS_IO);
	cr_assert(str_starts_with(str_of(err.message), path));
	cr_assert(str_ends_with(str_of(err.message),
		"full: No space left on device"));
	output_discard(&o);
}

Test(output, a_full_disk_shows_while_adding_much)
{
	struct output o;
	struct error err;
	static char much[1 << 20];
	cr_assert_eq(output_open(&o, full_device(), &err), STATUS_OK);
	cr_assert_eq(output_add(&o, (struct rap_str){much, sizeof(much)}, &err),
		STATUS_IO);
	output_discard(&o);
}

Test(output, a_folder_that_is_not_there_is_named)
{
	struct output o;
	struct error err;
	cr_assert_eq(output_open(&o, "no/r", &err), STATUS_IO);
	cr_assert_str_eq(err.message,
		"no/r: there is no folder no: make it first");
}

Test(output, a_folder_is_not_a_file)
{
	struct output o;
	struct error err;
	cr_assert_eq(output_open(&o, ".", &err), STATUS_IO);
	cr_assert_str_eq(err.message, ".: Is a directory");
}

Test(output, a_taken_temporary_name_is_not_touched)
{
	char taken[32];
	(void)snprintf(taken, sizeof(taken), "r.%06u",
		(unsigned)getpid() % 1000000);
	put(taken, "mine");
	write_whole("r", "new");
	cr_assert_str_eq(content_of(taken), "mine");
	cr_assert_str_eq(content_of("r"), "new");
}

Test(output, dash_is_standard_output)
{
	struct output o;
	struct error err;
	cr_assert_eq(output_open(&o, "-", &err), STATUS_OK);
	cr_assert_eq(o.fd, STDOUT_FILENO);
	output_discard(&o);
	cr_assert(fcntl(STDOUT_FILENO, F_GETFD) >= 0);
}
