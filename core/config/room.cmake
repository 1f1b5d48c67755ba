rapporteur_add_room(config
  SOURCES json_place.c option.c settings.c
  ROOMS base
  LIBRARIES PkgConfig::JANSSON)
