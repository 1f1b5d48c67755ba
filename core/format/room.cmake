rapporteur_add_room(format
  SOURCES
    confine.c converter.c docx.c docx_element.c docx_field.c docx_list.c docx_paragraph.c docx_style.c
    docx_symbol.c docx_text.c extract.c extract_join.c story.c format.c html.c html_element.c intake.c
    list_number.c markup.c odt.c odt_change.c odt_element.c odt_list.c odt_note.c odt_style.c office.c package.c
    package_parts.c pdf.c pdf_encryption.c pdf_labels.c pdf_lanes.c pdf_margins.c pdf_notes.c pdf_paragraphs.c pdf_parse.c pdf_places.c pdf_rows.c pdf_table.c
    sniff.c wrapped.c xml_tree.c
  ROOMS source base
  LIBRARIES PkgConfig::LIBXML2 PkgConfig::SECCOMP)
# Running a converter is not in POSIX: prctl, close_range, memfd_create.
set_property(SOURCE format/confine.c format/converter.c APPEND PROPERTY COMPILE_DEFINITIONS _GNU_SOURCE)
