rapporteur_add_room(compare
  SOURCES
    align.c balance.c change.c diff.c dossier.c fate.c fate_holder.c
    fate_moved.c fate_option.c lineage.c name.c page.c page_detail.c page_head.c
    page_party.c page_table.c page_words.c pairing.c raised.c raised_sum.c
    rows.c series.c series_chart.c series_data.c series_html.c series_place.c
    series_sum.c series_text.c
    sheet.c sheet_article.c sheet_totals.c shift.c slide.c smooth.c spark.c
    token.c trail.c version_name.c version_place.c
  ROOMS base config source text results report engine)
