rapporteur_add_room(plugin
  SOURCES
    host.c loader.c registry.c search.c
    pack.c pack_json.c
  ROOMS base config text scan results
  LIBRARIES PkgConfig::JANSSON PkgConfig::XXHASH ${CMAKE_DL_LIBS})
