/* SPDX-License-Identifier: MIT */
/*
 * Closing files to a process for good: Linux's Landlock, as far as the kernel
 * has it.
 */
#ifndef CORE_BASE_LANDLOCK_H
#define CORE_BASE_LANDLOCK_H

/* The version of its interface; 0 if the kernel has none. */
int landlock_version(void);

/*
 * From now on this thread, and whatever it runs, opens no file, but to read or
 * run the files and folders (with all below) of a NULL-terminated list; nor
 * does it use TCP or signal strangers, where the kernel knows how. A path that
 * is not there is passed over. Needs PR_SET_NO_NEW_PRIVS. Does nothing without
 * Landlock.
 */
void landlock_enter(const char *const *readable);

#endif /* CORE_BASE_LANDLOCK_H */
