target_sources(unit_engine PRIVATE engine/support.c)
# exp() is what the table of scores is measured by.
target_link_libraries(unit_engine PRIVATE m)
