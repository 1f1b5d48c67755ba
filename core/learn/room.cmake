rapporteur_add_room(learn
  SOURCES features.c fit.c gold.c gold_verdicts.c regress.c rewrite.c score.c trial.c
  ROOMS base config source text scan results plugin engine
  LIBRARIES PkgConfig::JANSSON m)
# Weights can be fitted only with it; everything else works without.
if(LIBLINEAR_INCLUDE AND LIBLINEAR_LIBRARY)
  target_compile_definitions(room_learn PRIVATE RAPPORTEUR_LIBLINEAR)
  target_include_directories(room_learn SYSTEM PRIVATE ${LIBLINEAR_INCLUDE})
  target_link_libraries(room_learn PRIVATE ${LIBLINEAR_LIBRARY})
endif()
