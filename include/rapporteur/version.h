/* SPDX-License-Identifier: MIT */
/**
 * @file rapporteur/version.h
 * The version of rapporteur and of its plugin contract, written once: the
 * build reads both from here.
 */
#ifndef RAPPORTEUR_VERSION_H
#define RAPPORTEUR_VERSION_H

#define RAP_VERSION_MAJOR 0
#define RAP_VERSION_MINOR 1
#define RAP_VERSION_PATCH 0

/**
 * The version of the plugin contract. A host loads a plugin whose major is
 * its own and whose minor is not above its own. Within a major, structs only
 * grow at their end. Major 0 may still change freely; 1 will be frozen.
 */
#define RAP_ABI_MAJOR 0
#define RAP_ABI_MINOR 1

#endif /* RAPPORTEUR_VERSION_H */
