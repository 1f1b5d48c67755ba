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
