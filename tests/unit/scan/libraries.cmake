# PCRE2 is the oracle, beside being what regexes are matched with.
target_sources(unit_scan
  PRIVATE scan/oracle.c scan/sample.c scan/support.c)
target_link_libraries(unit_scan PRIVATE PkgConfig::PCRE2)
