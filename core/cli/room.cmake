rapporteur_add_room(cli
  SOURCES
    analyze.c analysing.c cache.c collating.c command.c compare.c compile.c config.c configure.c corpus.c delivery.c
    doctor.c doctor_formats.c doctor_isolation.c doctor_plugins.c due.c each.c environment.c
    explain.c explain_place.c flags.c judging.c knowing.c kwic.c limits.c loading.c pack.c pack_check.c pack_fit.c pack_gold.c pack_test.c
    plugin.c plugin_flags.c print.c report.c reporting.c roster.c saved.c say.c selecting.c setup.c since.c status.c threshold.c track.c versions.c
  ROOMS base config source format text scan results report plugin engine process learn compare
  # Only to say their versions, and where JSON gets its memory.
  LIBRARIES PkgConfig::JANSSON PkgConfig::LIBXML2 PkgConfig::PCRE2
    PkgConfig::UTF8PROC PkgConfig::XXHASH PkgConfig::ZLIB)
