/* SPDX-License-Identifier: MIT */
/*
 * The values of analyzers' options: what they declare, and what users set.
 * Inside the registry.
 */
#ifndef CORE_PLUGIN_SETTING_H
#define CORE_PLUGIN_SETTING_H

#include "core/plugin/analyzer.h"

/*
 * Give every option of every analyzer a value. Fails with STATUS_USAGE on a
 * setting for an unknown analyzer or option, or with a bad value.
 */
MUST_CHECK enum status settings_apply(struct registry *r,
	const struct registry_options *options, struct error *err);

#endif /* CORE_PLUGIN_SETTING_H */
