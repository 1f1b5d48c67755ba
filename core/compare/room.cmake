rapporteur_add_room(compare
  SOURCES align.c change.c diff.c fate.c page.c sheet.c token.c
  ROOMS base config source text)
