# What plugins may export and need, and headers that need nothing before them.
get_property(plugins GLOBAL PROPERTY RAPPORTEUR_PLUGINS)
foreach(plugin IN LISTS plugins)
  add_test(NAME lint/exports/${plugin}
    COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/exports.sh $<TARGET_FILE:${plugin}>)
endforeach()

# A plugin may be written in C++, so a header must be both.
file(GLOB headers RELATIVE ${PROJECT_SOURCE_DIR}/include CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/include/rapporteur/*.h)
foreach(header IN LISTS headers)
  foreach(mode "c;-std=c11" "c++;-std=c++11")
    list(GET mode 0 language)
    list(GET mode 1 standard)
    add_test(NAME lint/header/${language}/${header}
      COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/header.sh ${CMAKE_C_COMPILER}
        ${header} -x ${language} ${standard} -I ${PROJECT_SOURCE_DIR}/include)
  endforeach()
endforeach()

add_test(NAME docs/guide
  COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/guide.sh ${PROJECT_SOURCE_DIR})

# The example of the packs' reference passes its own examples.
add_test(NAME docs/packs
  COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/packs.sh ${PROJECT_SOURCE_DIR})
set_tests_properties(docs/packs PROPERTIES
  ENVIRONMENT "RAPPORTEUR=$<TARGET_FILE:rapporteur>")

# In builds that people use, no path of the machine that built them.
if(CMAKE_BUILD_TYPE MATCHES "Rel")
  list(GET plugins 0 plugin)
  add_test(NAME lint/paths
    COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/paths.sh ${PROJECT_SOURCE_DIR}
      ${CMAKE_BINARY_DIR} $<TARGET_FILE:rapporteur> $<TARGET_FILE:${plugin}>)
endif()
