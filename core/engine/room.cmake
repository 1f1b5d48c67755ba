rapporteur_add_room(engine
  SOURCES
    analysis.c attribute.c candidate.c corpus.c example.c finding.c kind.c logistic.c
    outcome.c record.c run.c
  ROOMS base source text scan results plugin
  LIBRARIES PkgConfig::XXHASH)
