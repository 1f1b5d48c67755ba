# jansson is the oracle of the JSON reader.
target_link_libraries(unit_config PRIVATE PkgConfig::JANSSON)
