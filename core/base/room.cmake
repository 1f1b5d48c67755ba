rapporteur_add_room(base
  SOURCES arena.c base64.c buf.c build_id.c error.c exhausted.c hash.c interrupt.c json.c landlock.c map.c nearest.c str.c utf8.c
  LIBRARIES PkgConfig::UTF8PROC PkgConfig::XXHASH)
# O_PATH, syscall(), madvise() and dl_iterate_phdr() are not in POSIX.
set_property(SOURCE
  ${CMAKE_CURRENT_SOURCE_DIR}/base/arena.c
  ${CMAKE_CURRENT_SOURCE_DIR}/base/build_id.c
  ${CMAKE_CURRENT_SOURCE_DIR}/base/landlock.c
  APPEND PROPERTY COMPILE_DEFINITIONS _GNU_SOURCE)
