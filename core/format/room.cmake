rapporteur_add_room(format
  SOURCES
    extract.c format.c html.c html_element.c intake.c list_number.c sniff.c
  ROOMS source base
  LIBRARIES PkgConfig::LIBXML2)
