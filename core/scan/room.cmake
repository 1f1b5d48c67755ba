rapporteur_add_room(scan
  SOURCES anchor.c build.c frequency.c glob.c guard.c guard_desk.c guard_terms.c hits.c index.c index_walk.c match.c
    opener.c passage.c pattern.c pattern_anchor.c regex.c regex_anchor.c scanner.c sketch.c strand.c strand_set.c
    term.c term_anchor.c term_copy.c term_words.c
  ROOMS base source text
  LIBRARIES PkgConfig::PCRE2)
