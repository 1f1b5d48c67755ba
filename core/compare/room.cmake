rapporteur_add_room(compare
  SOURCES align.c change.c diff.c dossier.c fate.c lineage.c name.c page.c pairing.c sheet.c token.c
  ROOMS base config source text results report engine)
