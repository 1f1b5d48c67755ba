rapporteur_add_room(results
  SOURCES
    article.c copy.c jsonl_read.c jsonl_sink.c jsonl_write.c decode.c decode_article.c
    decode_finding.c member.c narrow.c
    output.c sink.c verdict.c verdict_sink.c wire.c wire_field.c wire_record.c
  ROOMS base config
  LIBRARIES PkgConfig::JANSSON m)
