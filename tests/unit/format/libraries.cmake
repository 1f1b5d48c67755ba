target_link_libraries(unit_format PRIVATE PkgConfig::ZLIB)
