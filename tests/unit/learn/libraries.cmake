target_sources(unit_learn PRIVATE engine/support.c)
target_include_directories(unit_learn PRIVATE engine)
