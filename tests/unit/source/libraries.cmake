target_link_libraries(unit_source PRIVATE PkgConfig::ZLIB)
