rapporteur_add_room(source
  SOURCES
    standard_input.c table_column.c
    blocks.c decode.c entity.c file.c file_hash.c front_matter.c glob.c ignore.c
    label_number.c line_shape.c lines.c markdown_view.c marker.c note_order.c
    option_label.c origin.c
    path.c reader.c reader_markdown.c reader_text.c reader_xml.c selection.c sidecar.c walk.c walk_kinds.c
    walk_judge.c walk_list.c walk_look.c xml_element.c xml_gather.c xml_text.c xml_token.c zip.c
    archive.c walk_archive.c
  ROOMS base
  LIBRARIES PkgConfig::MD4C PkgConfig::ZLIB)
# memfd_create is not in POSIX.
set_property(SOURCE ${CMAKE_CURRENT_SOURCE_DIR}/source/standard_input.c
  APPEND PROPERTY COMPILE_DEFINITIONS _GNU_SOURCE)
