/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/text/argument.h"
#include "tests/unit/text/written.h"

/* What one of argument.h's questions answers about all words of a text. */
static bool asked(bool (*question)(const struct document *, uint32_t, uint32_t),
	const char *text)
{
	struct written w;
	written(&w, text);
	bool yes = question(&w.document, 0, w.document.view.word_count);
	arena_release(&w.arena);
	return yes;
}

static bool argues(const char *text)
{
	return asked(argument_found, text);
}

static bool denies(const char *text)
{
	return asked(argument_denied, text);
}

static bool goes_on(const char *text)
{
	return asked(argument_goes_on, text);
}

Test(argument, verbs_of_proposing_argue_in_three_languages)
{
	cr_assert(argues("Peru advocates a ban."));
	cr_assert(argues("Le Canada pr\u00e9conise une interdiction."));
	cr_assert(argues("Chile aboga por una prohibici\u00f3n."));
	cr_assert(argues("Such rules weaken trust."));
	cr_assert_not(argues("Peru applies a ban."));
	cr_assert_not(argues("Le Canada applique une interdiction."));
	cr_assert_not(argues("Chile aplica una prohibici\u00f3n."));
}

Test(argument, who_disclaims_takes_no_side)
{
	cr_assert(argues("We propose rules on source code."));
	cr_assert_not(argues("We do not propose rules on source code."));
	cr_assert_not(argues("Nous ne proposons pas de r\u00e8gles."));
	cr_assert_not(argues("No proponemos reglas sobre el c\u00f3digo."));
	cr_assert(argues("We do not propose rules, but they are essential."));
	cr_assert_not(denies("We do not propose rules on source code."));
}

Test(argument, a_noun_argues_for_nothing)
{
	cr_assert(argues("Small firms need help."));
	cr_assert_not(argues("The first need is for roads."));
	cr_assert(argues("Le groupe demande une \u00e9valuation."));
	cr_assert_not(argues("Le Secr\u00e9tariat l'envoie sur demande."));
	cr_assert_not(argues("Chacune demande des ann\u00e9es."));
	cr_assert(argues("Les PMA ont besoin d'un d\u00e9lai."));
	cr_assert_not(argues("Le premier besoin est celui des routes."));
	cr_assert(argues("Notre proposition vise les petites entreprises."));
	cr_assert_not(argues("La proposition de Fidji a \u00e9t\u00e9 lue."));
}

Test(argument, conditionals_argue)
{
	cr_assert(argues("Une telle r\u00e8gle nuirait aux PME."));
	cr_assert(argues("Esa norma servir\u00eda a todos."));
	cr_assert(argues("Los precios podr\u00edan subir."));
	cr_assert(argues("Ils auraient un avantage."));
	cr_assert_not(argues("Le sujet figurait dans le rapport."));
	cr_assert_not(argues("Il consid\u00e9rait un rapport."));
	cr_assert_not(argues("Le retrait de cet extrait a eu lieu."));
	cr_assert_not(argues("La mayor\u00eda lee esta categor\u00eda."));
	cr_assert_not(argues("La materia est\u00e1 en la memoria."));
}

Test(argument, speakers_take_sides_or_are_polite)
{
	cr_assert(argues("We also favour this."));
	cr_assert(argues("We see no reason for a ban, and reject it."));
	cr_assert_not(argues("We thank the facilitator for the report."));
	cr_assert(argues("Nous voulons une r\u00e8gle."));
	cr_assert_not(argues("Nous remercions le facilitateur."));
	cr_assert(argues("Defendemos esta libertad."));
	cr_assert_not(argues("Agradecemos el informe."));
	cr_assert_not(argues("Los pr\u00f3ximos informes son extremos."));
}

Test(argument, what_is_denied_or_said_to_be_so_argues)
{
	cr_assert(argues("Il est donc indispensable de publier."));
	cr_assert(argues("Es imprescindible publicar."));
	cr_assert_not(argues("Les pi\u00e8ces n\u00e9cessaires sont jointes."));
	cr_assert(argues("Le groupe ne peut l'accepter."));
	cr_assert_not(argues("Le groupe peut l'accepter."));
	cr_assert(argues("El grupo no puede aceptarlo."));
	cr_assert(argues("Seul un vote peut l'accepter."));
	cr_assert(argues("Solo un voto puede aceptarlo."));
	cr_assert_not(argues("Un voto puede aceptarlo."));
	cr_assert(argues("No vemos raz\u00f3n para ello."));
	cr_assert(argues("Tenemos reservas sobre el texto."));
	cr_assert_not(argues("Las reservas figuran en la lista."));
	cr_assert(argues("States have to publish it."));
	cr_assert_not(argues("Judges will have to deal with it."));
}

Test(argument, what_is_accepted_or_kept_argues)
{
	cr_assert(argues("Djibouti peut soutenir un texte non contraignant."));
	cr_assert(argues("Norway can accept the text."));
	cr_assert_not(argues("They accept deliveries on Mondays."));
	cr_assert(argues("La Chine entend conserver ses lois."));
	cr_assert_not(argues("On entend par loi une mesure publique."));
	cr_assert(argues("India reserves the right to tax them."));
	cr_assert_not(argues("Oil reserves have grown."));
	cr_assert(argues("Cuba no est\u00e1 en condiciones de firmar."));
	cr_assert(argues("Samoa is in a position to sign."));
	cr_assert(argues("Nous sommes d'avis que le lieu convient."));
	cr_assert(argues("Somos partidarios de un registro."));
	cr_assert_not(argues("The position of the lamp was marked."));
	cr_assert(argues("Seoul juge indispensable une exception."));
	cr_assert_not(argues("Le tribunal juge l'affaire."));
}

Test(argument, who_speaks_argues_for_himself)
{
	cr_assert(asked(argument_is_own, "We want a rule."));
	cr_assert(asked(argument_is_own, "Nous plaidons pour une r\u00e8gle."));
	cr_assert(asked(argument_is_own, "Proponemos una regla."));
	cr_assert_not(asked(argument_is_own, "A rule would help."));
	cr_assert_not(asked(argument_is_own, "Our office is closed."));
}

Test(argument, denials_are_seen)
{
	cr_assert(denies("It has no effect on taxes."));
	cr_assert_not(denies("It does not cover taxes."));
	cr_assert_not(denies("El texto no regula los impuestos."));
	struct written w;
	written(&w, "It has no effect on taxes.");
	cr_assert_not(argument_denied(&w.document, 3, 6));
	arena_release(&w.arena);
}

Test(argument, pointing_words_go_on)
{
	cr_assert(goes_on("This would help."));
	cr_assert(goes_on("Elle aiderait."));
	cr_assert(goes_on("Dicha norma ayudar\u00eda."));
	cr_assert_not(goes_on("Publication would help."));
}

Test(argument, what_is_quoted_does_not_argue)
{
	cr_assert_not(argues("It reads: \"We oppose all of it.\""));
	cr_assert_not(argues("Il dit : \u00ab Nous voulons tout cela \u00bb."));
	cr_assert_not(argues("Dice: \u201cDeber\u00edan hacerlo sin "
			     "m\u00e1s\u201d."));
	cr_assert(argues("We oppose \"transfers of data to them\"."));
	cr_assert(argues("For \"may\" read \"should\"."));
	cr_assert(argues("It is 3\" wide, and we oppose it."));
}

Test(argument, what_others_said_is_theirs)
{
	cr_assert_not(argues("The facilitator said that groups would meet."));
	cr_assert_not(argues("Le facilitateur a indiqu\u00e9 que le groupe se "
			     "r\u00e9unirait."));
	cr_assert_not(argues("El facilitador indic\u00f3 que se "
			     "reunir\u00edan."));
	cr_assert(argues("Our delegation has said that a ban would hurt."));
	cr_assert(argues("We note what was said, and that ought to end."));
}

Test(argument, what_is_foretold_of_a_rule_argues)
{
	cr_assert(argues("Such rules will leave small firms behind."));
	cr_assert(argues("De telles r\u00e8gles nuiront aux PME."));
	cr_assert_not(argues("The group will meet in May."));
}

Test(argument, a_sentence_may_open_as_an_argument)
{
	cr_assert(argues("Without common rules trade stops."));
	cr_assert(argues("Sin normas comunes el comercio se detiene."));
	cr_assert(argues("Forcing firms to do so drives them away."));
	cr_assert(argues("Exiger un d\u00e9p\u00f4t revient cher."));
	cr_assert_not(argues("Without prejudice to Article 5, it is open."));
	cr_assert_not(argues("Firms do without common rules."));
}

Test(argument, who_judges_or_holds_to_something_argues)
{
	cr_assert(argues("Le minist\u00e8re juge que cela suffit."));
	cr_assert(argues("La Suisse tient \u00e0 cette r\u00e8gle."));
	cr_assert_not(argues("Le juge lit le rapport."));
	cr_assert_not(argues("La Suisse tient une r\u00e9union."));
	cr_assert(argues("Spam deserves a rule."));
}
