rapporteur_add_room(report
  SOURCES board.c board_data.c board_due.c board_points.c board_since.c board_table.c board_text.c catalogue.c catalogue_data.c catalogue_text.c compilation.c compilation_csv.c compilation_html.c
    compilation_text.c compilation_view.c count.c csv.c deadline.c delegation.c findings_csv.c holding.c html.c language.c lost.c proposal.c
    register.c revision.c report.c sheet.c sheet_json.c sheet_rows.c table.c tally.c
    text.c text_bottom.c text_document.c text_issue.c text_language.c
    text_matrix.c text_member.c text_top.c view.c
  ROOMS base config text results)
