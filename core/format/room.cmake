rapporteur_add_room(format
  SOURCES
    docx.c docx_element.c docx_field.c docx_list.c docx_paragraph.c docx_style.c
    docx_symbol.c docx_text.c extract.c story.c format.c html.c html_element.c intake.c
    list_number.c markup.c odt.c odt_element.c
    odt_list.c odt_style.c office.c package.c package_parts.c sniff.c xml_tree.c
  ROOMS source base
  LIBRARIES PkgConfig::LIBXML2)
