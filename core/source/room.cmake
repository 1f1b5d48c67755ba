rapporteur_add_room(source
  SOURCES
    blocks.c decode.c file.c front_matter.c ignore.c lines.c marker.c origin.c
    reader.c reader_markdown.c reader_text.c reader_xml.c walk.c xml_token.c
  ROOMS base
  LIBRARIES PkgConfig::MD4C)
