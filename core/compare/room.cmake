rapporteur_add_room(compare
  SOURCES align.c change.c diff.c dossier.c fate.c lineage.c name.c page.c pairing.c
    series.c series_data.c series_place.c series_sum.c series_text.c sheet.c spark.c token.c version_name.c
  ROOMS base config source text results report engine)
