rapporteur_add_room(config
  SOURCES csv.c json_scalar.c json_tree.c option.c settings.c
  ROOMS base)
