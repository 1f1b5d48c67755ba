rapporteur_add_room(results
  SOURCES
    jsonl_read.c jsonl_sink.c jsonl_write.c decode.c decode_finding.c member.c
    output.c wire.c wire_field.c wire_record.c
  ROOMS base
  LIBRARIES PkgConfig::JANSSON m)
