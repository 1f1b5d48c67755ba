/* SPDX-License-Identifier: MIT */
/*
 * What conclude() sees of a run's records, and says of them.
 */
#include <stdlib.h>

#include "core/plugin/host_table.h"

void record_open(struct rap_record *r, struct rap_str json_line)
{
	r->root = json_loadb(json_line.at, json_line.len, 0, NULL);
}

void record_close(struct rap_record *r)
{
	json_decref(r->root);
}

struct rap_str record_field(struct rap_call *call,
	const struct rap_record *record, const char *name)
{
	struct guest *g = guest_of(call);
	struct rap_str rest = str_of(name);
	struct rap_str key;
	struct rap_str none = {"", 0};
	const json_t *at = record ? record->root : NULL;
	while (str_next_piece(&rest, '.', &key)) {
		char part[64];
		if (key.len >= sizeof(part)) {
			return none;
		}
		memcpy(part, key.at, key.len);
		part[key.len] = '\0';
		at = json_object_get(at, part);
	}
	if (json_is_string(at)) {
		return (struct rap_str){
			json_string_value(at), json_string_length(at)};
	}
	char *text = at ? json_dumps(at, JSON_COMPACT | JSON_ENCODE_ANY) : NULL;
	if (!text) {
		return none;
	}
	struct rap_str copy = str_copy(&g->scratch, str_of(text));
	free(text);
	return copy;
}

int record_conclude_fact(struct rap_call *call, const char *name,
	const char *document, const char *value)
{
	struct guest *g = guest_of(call);
	if (g->phase != PHASE_CONCLUDE || !g->fact) {
		return call->host->fail(call,
			"a fact was given before the last call of conclude()");
	}
	if (!name || !host_is_text(name) ||
		(document && !host_is_text(document)) ||
		(value && !host_is_text(value))) {
		return call->host->fail(call,
			"a fact was given that is not UTF-8 text");
	}
	g->fact(g->fact_self, g->number, name, document ? document : "",
		value ? value : "");
	return RAP_OK;
}
