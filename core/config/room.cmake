rapporteur_add_room(config
  SOURCES option.c
  ROOMS base)
