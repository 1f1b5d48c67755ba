# rapporteur_add_plugin(NAME [SOURCE...] [PACK FILE])
#
# A loadable analyzer, in this tree or another: NAME/NAME.so from the sources
# and NAME/NAME.json from the term pack, either or both. The folder, the file
# and the plugin have one name.
function(rapporteur_add_plugin name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "PACK" "")
  set(folder ${CMAKE_BINARY_DIR}/lib/rapporteur/plugins/${name})
  if(arg_UNPARSED_ARGUMENTS)
    add_library(${name} MODULE ${arg_UNPARSED_ARGUMENTS})
    target_link_libraries(${name} PRIVATE rapporteur::plugin)
    # A plugin takes nothing from the host but what struct rap_host offers.
    # (Sanitizer runtimes live in the executable, so they need the exception.)
    if(NOT RAPPORTEUR_SANITIZE)
      target_link_options(${name} PRIVATE -Wl,-z,defs)
    endif()
    set_target_properties(${name} PROPERTIES PREFIX "" SUFFIX ".so"
      C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden
      LIBRARY_OUTPUT_DIRECTORY ${folder})
    set_property(GLOBAL APPEND PROPERTY RAPPORTEUR_PLUGINS ${name})
    install(TARGETS ${name}
      LIBRARY DESTINATION ${RAPPORTEUR_PLUGINDIR}/${name})
  endif()
  if(arg_PACK)
    # Copied at build time, whenever it changes.
    get_filename_component(pack ${arg_PACK} ABSOLUTE)
    add_custom_command(OUTPUT ${folder}/${name}.json
      COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}
      COMMAND ${CMAKE_COMMAND} -E copy ${pack} ${folder}/${name}.json
      DEPENDS ${pack})
    add_custom_target(${name}_pack ALL DEPENDS ${folder}/${name}.json)
    install(FILES ${pack} DESTINATION ${RAPPORTEUR_PLUGINDIR}/${name}
      RENAME ${name}.json)
  endif()
endfunction()
