rapporteur_add_room(engine
  SOURCES
    analysis.c attribute.c candidate.c corpus.c
    echo.c enumeration.c example.c finding.c fold.c kind.c
    logistic.c
    outcome.c position.c produce.c record.c record_alternative.c record_article.c record_bracket.c stem.c text_hash.c wording.c
  ROOMS base source format text scan results plugin
  LIBRARIES PkgConfig::XXHASH)
