rapporteur_add_room(plugin
  SOURCES
    declaration.c fingerprint.c gather.c host.c host_attribute.c host_emit.c host_find.c host_model.c host_record.c host_table.c
    loader.c lookup.c pack.c pack_issue.c pack_read.c pack_term.c pack_words.c
    registry.c search.c setting.c
  ROOMS base config source text scan results
  LIBRARIES PkgConfig::JANSSON ${CMAKE_DL_LIBS})
