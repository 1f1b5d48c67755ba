rapporteur_add_room(base
  SOURCES arena.c buf.c error.c json.c map.c nearest.c str.c utf8.c
  LIBRARIES PkgConfig::UTF8PROC PkgConfig::XXHASH)
