rapporteur_add_room(learn
  SOURCES gold.c score.c trial.c
  ROOMS base source text scan results plugin engine
  LIBRARIES PkgConfig::JANSSON)
