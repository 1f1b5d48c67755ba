# rapporteur_flags is linked privately by every target of the project, except
# tests: the macros of Criterion are not clean under the stricter warnings.
add_library(rapporteur_test_flags INTERFACE)
target_compile_definitions(rapporteur_test_flags INTERFACE
  _POSIX_C_SOURCE=200809L _XOPEN_SOURCE=700)
target_compile_options(rapporteur_test_flags INTERFACE -Wall -Wextra)
if(RAPPORTEUR_FUZZ)
  # Checksums would keep a fuzzer out of what they protect.
  target_compile_definitions(rapporteur_test_flags INTERFACE
    FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION)
endif()

add_library(rapporteur_flags INTERFACE)
target_link_libraries(rapporteur_flags INTERFACE rapporteur_test_flags)
target_compile_options(rapporteur_flags INTERFACE
  -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wdouble-promotion
  -Wstrict-prototypes -Wmissing-prototypes -Wundef -Wvla
  -Wcast-qual -Wcast-align -Wwrite-strings -Wswitch-enum
  -Wformat=2 -Wnull-dereference)

option(RAPPORTEUR_WERROR "Treat warnings as errors" OFF)
if(RAPPORTEUR_WERROR)
  target_compile_options(rapporteur_test_flags INTERFACE -Werror)
endif()

set(RAPPORTEUR_SANITIZE "" CACHE STRING
  "Sanitizers, for example address,undefined")
if(RAPPORTEUR_SANITIZE)
  target_compile_options(rapporteur_test_flags INTERFACE
    -fsanitize=${RAPPORTEUR_SANITIZE} -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  target_link_options(rapporteur_test_flags INTERFACE
    -fsanitize=${RAPPORTEUR_SANITIZE})
endif()

target_compile_options(rapporteur_flags INTERFACE
  $<$<CONFIG:Release,RelWithDebInfo>:-D_FORTIFY_SOURCE=2
  -fstack-protector-strong -fstack-clash-protection>)
target_link_options(rapporteur_flags INTERFACE
  $<$<CONFIG:Release,RelWithDebInfo>:-Wl,-z,relro,-z,now>)

# What people use has no path of the machine that built it, and the same bytes
# from any folder. The build folder comes last: the compiler takes the last map
# that fits, and it may lie in the source folder. What is optimized when it is
# linked needs the maps again.
set(rapporteur_maps
  $<$<CONFIG:Release,RelWithDebInfo>:-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.
  -ffile-prefix-map=${PROJECT_BINARY_DIR}=.>)
target_compile_options(rapporteur_flags INTERFACE ${rapporteur_maps})
target_link_options(rapporteur_flags INTERFACE ${rapporteur_maps})
