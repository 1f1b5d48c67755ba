/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/text/treaty.h"
#include "tests/unit/text/written.h"

static bool is_treaty(const char *text)
{
	struct written w;
	written(&w, text);
	bool is = treaty_is_one_article(&w.document);
	arena_release(&w.arena);
	return is;
}

Test(treaty, a_french_present_binds_the_subject_before_it)
{
	cr_assert(is_treaty("Les Membres d\u00e9velopp\u00e9s fournissent une "
			    "aide aux pays qui en font la demande."));
	cr_assert(is_treaty("En cas de conflit, l'Accord sur l'OMC "
			    "pr\u00e9vaut."));
	cr_assert_not(is_treaty("Ces entreprises fournissent une aide aux pays "
				"qui en font la demande."));
	cr_assert_not(is_treaty("Les Membres de ce groupe ont dit que leurs "
				"entreprises fournissent une aide."));
}

Test(treaty, any_french_present_binds_who_stands_right_before_it)
{
	cr_assert(is_treaty("Les Membres limitent ces messages."));
	cr_assert(is_treaty("Les Membres n'interdisent pas le transfert."));
	cr_assert(is_treaty("Chaque Membre prot\u00e8ge les consommateurs."));
	cr_assert_not(is_treaty("Les Membres de ce groupe discutent."));
	cr_assert_not(is_treaty("Les entreprises limitent ces messages."));
}

Test(treaty, a_party_among_others_is_bound_by_name)
{
	cr_assert(is_treaty("Une Partie peut exiger un certificat."));
	cr_assert(is_treaty("Chacune des Parties limite ces messages."));
	cr_assert(is_treaty("Un pays moins avanc\u00e9 Membre peut demander "
			    "un d\u00e9lai."));
	cr_assert(is_treaty("Chaque Membre met cela en ligne."));
	cr_assert(is_treaty("Chacune des Parties autorise ces envois."));
	cr_assert(is_treaty("Les Membres font en sorte que cela soit fait."));
	cr_assert(is_treaty("Les Membres qui ne sont pas encore parties \u00e0 "
			    "cet accord \u00e9liminent leurs droits."));
	cr_assert(is_treaty("Toute Partie prend des mesures."));
	cr_assert_not(is_treaty("Une partie peut \u00eatre vendue."));
	cr_assert_not(is_treaty("La Partie importatrice, disent-ils, paye."));
}

Test(treaty, words_bind_without_a_subject)
{
	cr_assert(is_treaty("Il est interdit d'exiger un d\u00e9p\u00f4t."));
	cr_assert(is_treaty("Les fournisseurs sont tenus de le publier."));
	cr_assert(is_treaty("Un d\u00e9p\u00f4t ne peut \u00eatre "
			    "exig\u00e9."));
	cr_assert(is_treaty("Il n'est pas per\u00e7u de droits."));
	cr_assert(is_treaty("Queda prohibido exigir un dep\u00f3sito."));
	cr_assert_not(is_treaty("Un d\u00e9p\u00f4t est exig\u00e9 par la "
				"banque."));
	cr_assert_not(is_treaty("Il se peut que cela arrive."));
}

Test(treaty, members_recognise_as_parties_do)
{
	cr_assert(is_treaty("Members recognise the benefits of choice."));
	cr_assert(is_treaty("Los Miembros reconocen las ventajas de elegir."));
	cr_assert_not(is_treaty("Customers recognise the benefits of choice."));
}

Test(treaty, nobody_is_bound_in_three_languages)
{
	cr_assert(is_treaty("No Party shall ask for it."));
	cr_assert(is_treaty("Neither Party may prevent a supplier from it."));
	cr_assert(is_treaty("Aucune Partie n'exige cela d'une personne."));
	cr_assert(is_treaty("Aucune disposition n'emp\u00eache de le faire."));
	cr_assert(is_treaty("Ninguna Parte exige eso de una persona."));
	cr_assert(is_treaty("Aucune des Parties n'exige cela."));
	cr_assert_not(is_treaty("Aucune entreprise n'exige cela."));
}

Test(treaty, argument_about_members_is_none)
{
	cr_assert_not(is_treaty("Nous disons que les Membres fournissent une "
				"aide aux pays qui en font la demande."));
	cr_assert_not(is_treaty("Les Membres proposent une aide."));
}

Test(treaty, a_report_on_an_article_is_none)
{
	cr_assert_not(is_treaty("Australia reported progress on the article "
				"on contracts."));
	cr_assert(is_treaty("Il est institu\u00e9 un comit\u00e9."));
	cr_assert(is_treaty("Cada Miembro dar\u00e1 a los interesados la "
			    "oportunidad de comentarlo."));
}

Test(treaty, a_spanish_present_binds_the_members_before_it)
{
	cr_assert(is_treaty("Los Miembros se abstienen de hacerlo."));
	cr_assert(is_treaty("Los Miembros no exigen eso."));
	cr_assert(is_treaty("Nada impide hacerlo."));
	cr_assert(is_treaty("La firma ser\u00e1 admisible."));
	cr_assert_not(is_treaty("Los Miembros proponen hacerlo."));
	cr_assert_not(is_treaty("Las empresas se abstienen de hacerlo."));
}

Test(treaty, members_act_if_not_only_some_of_them)
{
	cr_assert(is_treaty("Members maintain the practice of doing so."));
	cr_assert(is_treaty("Members undertake to do so."));
	cr_assert_not(is_treaty("Many Members maintain such a practice."));
	cr_assert_not(is_treaty("It would help Members to maintain it."));
	cr_assert_not(is_treaty("Customers maintain such a practice."));
}

Test(treaty, what_holds_in_law_binds_whoever_it_may_be)
{
	cr_assert(is_treaty("Such signatures are admissible in court."));
	cr_assert(is_treaty("The two have the same legal effect."));
	cr_assert(is_treaty("Ces envois sont exempts de droits."));
	cr_assert(is_treaty("Ces envois ne sont soumis \u00e0 aucun droit."));
	cr_assert(is_treaty("Estos env\u00edos est\u00e1n exentos."));
	cr_assert(is_treaty("No fees or other charges are levied on them."));
	cr_assert(is_treaty("Access may not be made a condition."));
	cr_assert_not(is_treaty("Such signatures are known in court."));
	cr_assert_not(is_treaty("Les textes sont soumis au groupe."));
	cr_assert_not(is_treaty("Fees are levied on them."));
}

Test(treaty, whoever_it_may_be_has_rights)
{
	cr_assert(is_treaty("A supplier of such services may manage them."));
	cr_assert(is_treaty("Une autorit\u00e9 peut exiger un rapport."));
	cr_assert(is_treaty("Users have the right to connect."));
	cr_assert(is_treaty("Les usagers ont le droit de se connecter."));
	cr_assert_not(is_treaty("A report on these services may follow."));
	cr_assert_not(is_treaty("The supplier of the report may know."));
	cr_assert_not(is_treaty("Users have a right of way."));
}

Test(treaty, a_text_speaks_of_its_paragraphs_by_number)
{
	cr_assert(is_treaty("Paragraph 1 does not prevent this."));
	cr_assert(is_treaty("Le paragraphe 2 ne l'emp\u00eache pas."));
	cr_assert(is_treaty("El p\u00e1rrafo 1 no lo impide."));
	cr_assert_not(is_treaty("Paragraph 1 was read on Monday."));
	cr_assert_not(is_treaty("The annex lists what is known."));
}

Test(treaty, what_is_quoted_binds_nobody)
{
	cr_assert_not(is_treaty("It reads: \"Each Party shall allow it.\""));
	cr_assert_not(is_treaty("On lit : \u00ab\u00a0Chaque Partie "
				"l'autorise\u00a0\u00bb."));
	cr_assert(is_treaty("\"Fee\" means what each Party takes."));
	cr_assert(is_treaty("Each Party shall keep a 3\" margin."));
}

Test(treaty, a_short_french_text_that_reports_nothing_is_a_rule)
{
	cr_assert(is_treaty("L'administration publie ses formulaires dans un "
			    "format que les machines lisent."));
	cr_assert(is_treaty("Toute modification est annonc\u00e9e aux "
			    "entreprises trente jours \u00e0 l'avance."));
	cr_assert_not(is_treaty("Le groupe publie ses formulaires dans un "
				"format que les machines lisent."));
	cr_assert_not(is_treaty("L'administration a publi\u00e9 ses "
				"formulaires dans un format lisible."));
	cr_assert_not(is_treaty("Le Canada publie ses formulaires dans un "
				"format que les machines lisent."));
	cr_assert_not(is_treaty("Plusieurs pays publient leurs formulaires "
				"dans un format que les machines lisent."));
	cr_assert_not(is_treaty("Publier ces formulaires dans un format "
				"lisible aiderait les petites entreprises."));
}

Test(treaty, members_have_powers_and_are_denied_some)
{
	cr_assert(is_treaty("No Member may compel anybody to sell a program."));
	cr_assert(is_treaty("Members may adopt rules on the sale of seeds."));
	cr_assert_not(is_treaty("Members may speak in any order on Monday."));
	cr_assert(is_treaty("This does not prevent a Member from taxing it."));
	cr_assert(is_treaty("El p\u00e1rrafo anterior no se aplica al "
			    "hierro."));
	cr_assert_not(is_treaty("Rain does not prevent a walk by the lake."));
}

Test(treaty, who_intends_something_defines_nothing)
{
	cr_assert_not(is_treaty("Le Mali entend garder ses semences."));
	cr_assert_not(is_treaty("Reconnaissant l'importance du commerce pour "
				"les peuples de la r\u00e9gion,"));
	cr_assert_not(is_treaty("Le Mali plante des arbres le long du fleuve "
				"depuis longtemps."));
}

Test(treaty, a_clause_that_speaks_of_itself_is_one)
{
	cr_assert(is_treaty("La pr\u00e9sente disposition ne vise pas "
			    "cela."));
	cr_assert(is_treaty("Las obligaciones del Cap\u00edtulo de servicios "
			    "y de inversiones se aplican a ello."));
	cr_assert_not(is_treaty("Las reglas del comercio se aplican."));
	cr_assert(is_treaty("Nulle disposition n'y oblige."));
	cr_assert(is_treaty("Lo dispuesto en este T\u00edtulo no lo "
			    "comprende."));
}
