rapporteur_add_room(config
  SOURCES csv.c json_place.c option.c settings.c
  ROOMS base
  LIBRARIES PkgConfig::JANSSON)
