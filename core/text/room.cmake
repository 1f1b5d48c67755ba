rapporteur_add_room(text
  SOURCES actors.c argument.c article.c article_state.c bracket.c bracket_class.c bracket_group.c bracket_holder.c
    bracket_issue.c bracket_link.c bracket_number.c bracket_option.c bracket_pair.c bracket_party.c
    bracket_scope.c bracket_words.c clean.c compose.c compound.c conditional.c document.c fold.c impersonal.c joint.c
    language.c letter.c
    outline.c place.c plain.c words.c
    cover.c cover_names.c date.c label.c listing.c numbering.c nest.c opening.c outline_cite.c
    outline_heading.c
    members.c members_split.c metadata.c profile.c profile_fields.c profile_kind.c proponents.c
    quotation.c reported.c rule.c sentence.c symbol.c title.c treaty.c verb.c zone.c
  ROOMS base config source
  LIBRARIES PkgConfig::UTF8PROC PkgConfig::XXHASH)
