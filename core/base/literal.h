/* SPDX-License-Identifier: MIT */
#ifndef CORE_BASE_LITERAL_H
#define CORE_BASE_LITERAL_H

/* What a macro stands for, such as a number, as a string literal. */
#define LITERAL(macro) LITERAL_(macro)
#define LITERAL_(text) #text

#endif /* CORE_BASE_LITERAL_H */
