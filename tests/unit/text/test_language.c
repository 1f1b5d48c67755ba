/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/base/array.h"
#include "core/text/language.h"
#include "written.h"

static const char *const english[] = {
	"The Parties recognise the economic and social benefits of trade.",
	"No Party shall require a supplier to hand over the keys to its safe.",
	"This proposal is made without prejudice to the position of our "
	"delegation.",
	"Each Member may adopt measures that are necessary to protect its "
	"consumers.",
	"We thank the Chair for the work that has been done in this group.",
	"Small firms often lack the means to comply with rules of this kind.",
	"The committee will meet again in the spring to review the text.",
	"Paper forms should not be asked for when an electronic copy is there.",
	"Nothing in this article prevents a regulator from asking for records.",
	"It is for the courts of each country to decide such cases.",
	"Training of officials was the most useful part of the programme.",
	"These terms have the meaning that is given to them in the annex.",
	"A signature is not invalid only because it was made by machine.",
	"Fees must be in line with the cost of the services rendered.",
	"Where the buyer is a consumer, the seller shall say who he is.",
	"Members are encouraged to share what they know about such attacks.",
	"The moratorium has been extended at each conference since the first.",
	"Cables under the sea carry nearly all of the traffic between us.",
	"Some of these rules would be hard to apply to our smallest islands.",
	"Between now and then, the Secretariat should prepare a paper on this.",
	"Its scope does not extend to procurement by the State.",
	"Any tax must be applied in a way that treats all alike.",
	"Buyers were told what they paid for, but not to whom.",
	"The definition is broad, and it covers more than was intended.",
	"Data about persons may leave the country if they are well protected.",
};

static const char *const french[] = {
	"Les Parties reconnaissent les avantages économiques du commerce.",
	"Aucune Partie n'exige d'un fournisseur qu'il livre les clefs de son "
	"coffre.",
	"La présente proposition est sans préjudice de la position de notre "
	"délégation.",
	"Chaque Membre peut adopter les mesures nécessaires pour protéger ses "
	"consommateurs.",
	"Nous remercions le Président pour le travail accompli dans ce groupe.",
	"Les petites entreprises n'ont pas les moyens de suivre ces règles.",
	"Le comité se réunira au printemps afin de revoir le texte.",
	"Il ne faut pas demander de papier lorsqu'une copie est dans le "
	"dossier.",
	"Rien dans cet article n'empêche un régulateur de demander des pièces.",
	"Il appartient aux tribunaux de chaque pays de trancher ces affaires.",
	"La formation des agents a été la partie la plus utile du programme.",
	"Ces termes ont le sens qui leur est donné dans l'annexe.",
	"Une signature n'est pas nulle parce qu'elle est faite par machine.",
	"Les redevances doivent être en rapport avec le coût des services.",
	"Lorsque l'acheteur est un consommateur, le vendeur dit qui il est.",
	"Les Membres sont encouragés à partager ce qu'ils savent de ces "
	"attaques.",
	"Le moratoire a été prolongé à chaque conférence depuis la première.",
	"Les câbles sous la mer portent presque tout le trafic entre nous.",
	"Certaines de ces règles seraient dures à appliquer dans nos îles.",
	"D'ici là, le Secrétariat devrait préparer un document sur ce sujet.",
	"Son champ ne s'étend pas aux marchés de l'État.",
	"Toute taxe doit être appliquée d'une manière qui est égale pour tous.",
	"Les acheteurs savaient ce qu'ils payaient, mais pas à qui.",
	"La définition est large et elle couvre plus que ce qui était voulu.",
	"Les données sur les personnes peuvent quitter le pays si elles sont "
	"protégées.",
};

static const char *const spanish[] = {
	"Las Partes reconocen los beneficios económicos y sociales del "
	"comercio.",
	"Ninguna Parte exigirá a un proveedor que entregue las llaves de su "
	"caja.",
	"Esta propuesta se presenta sin perjuicio de la posición de los "
	"Miembros.",
	"Cada Miembro podrá adoptar las medidas necesarias para proteger a sus "
	"consumidores.",
	"Damos las gracias al Presidente por el trabajo que ha hecho este "
	"grupo.",
	"Las pequeñas empresas no tienen los medios para cumplir estas reglas.",
	"El comité se reunirá en la primavera para revisar el texto.",
	"No debería pedirse papel cuando hay una copia en el expediente.",
	"Nada en este artículo impide que un regulador pida los registros.",
	"Corresponde a los tribunales de cada país resolver estos casos.",
	"La formación de los funcionarios fue lo más útil del programa.",
	"Estos términos tienen el significado que se les da en el anexo.",
	"Una firma no es nula solo por ser hecha con una máquina.",
	"Las tasas deberán estar en línea con el costo de los servicios.",
	"Cuando el comprador es un consumidor, el vendedor dice quién es.",
	"Se alienta a los Miembros a compartir lo que saben de estos ataques.",
	"La moratoria se ha prorrogado en cada conferencia desde la primera.",
	"Los cables bajo el mar llevan casi todo el tráfico entre las islas.",
	"Algunas de estas reglas serían duras para las islas más pequeñas.",
	"Hasta entonces, la Secretaría debería preparar un documento sobre el "
	"tema.",
	"Su alcance no se extiende a las compras del Estado.",
	"Todo impuesto deberá ser igual para todos los que lo pagan.",
	"Los compradores sabían lo que pagaban, pero no a quién.",
	"La definición es amplia y cubre más de lo que se quería.",
	"Los datos de las personas podrán salir del país si están protegidos.",
};

static uint32_t language_of_text(const char *text)
{
	struct written w;
	written(&w, text);
	uint32_t language =
		language_of_words(&w.document, 0, w.document.view.word_count);
	arena_release(&w.arena);
	return language;
}

static void expect_all(const char *const *texts, size_t count,
	uint32_t language)
{
	for (size_t i = 0; i < count; i++) {
		cr_expect_eq(language_of_text(texts[i]), language, "%s",
			texts[i]);
	}
}

Test(language, english_sentences_are_english)
{
	expect_all(english, sizeof(english) / sizeof(english[0]),
		RAP_LANGUAGE_EN);
}

Test(language, french_sentences_are_french)
{
	expect_all(french, sizeof(french) / sizeof(french[0]), RAP_LANGUAGE_FR);
}

Test(language, spanish_sentences_are_spanish)
{
	expect_all(spanish, sizeof(spanish) / sizeof(spanish[0]),
		RAP_LANGUAGE_ES);
}

Test(language, too_few_words_say_nothing)
{
	cr_expect_eq(language_of_text(""), RAP_LANGUAGE_UNKNOWN);
	cr_expect_eq(language_of_text("Source code"), RAP_LANGUAGE_UNKNOWN);
	cr_expect_eq(language_of_text("La protection de la vie"),
		RAP_LANGUAGE_UNKNOWN);
	cr_expect_eq(language_of_text("The law of Freedonia"),
		RAP_LANGUAGE_UNKNOWN);
	cr_expect_eq(language_of_text("INF/ECOM/38/Rev.1 of 2021"),
		RAP_LANGUAGE_UNKNOWN);
}

Test(language, a_mixture_is_unknown)
{
	cr_expect_eq(language_of_text("the of and to, les des une"),
		RAP_LANGUAGE_UNKNOWN);
}

Test(language, a_short_unit_has_the_language_around_it)
{
	struct written w;
	written(&w,
		"Code source\n\n"
		"Les Parties reconnaissent les avantages du commerce et "
		"de la concurrence dans le secteur.");
	const struct document *d = &w.document;
	cr_expect_eq(d->view.language, RAP_LANGUAGE_FR);
	for (uint32_t u = 0; u < d->unit_count; u++) {
		cr_expect_eq(d->units[u].language, RAP_LANGUAGE_FR);
	}
	arena_release(&w.arena);
}

Test(language, a_paragraph_may_have_its_own)
{
	struct written w;
	written(&w,
		"Les Parties reconnaissent les avantages du commerce et "
		"de la concurrence dans le secteur, ainsi que les "
		"difficultés qui en sont la suite pour les petits.\n\n"
		"The Parties recognise that there is more to it than "
		"this. They shall meet.");
	const struct document *d = &w.document;
	uint32_t at = d->blocks[1].span.begin;
	uint32_t paragraph = document_unit_at(d, at, RAP_UNIT_PARAGRAPH);
	cr_assert_lt(paragraph, d->unit_count);
	cr_expect_eq(d->units[paragraph].language, RAP_LANGUAGE_EN);
	uint32_t last = (uint32_t)d->view.text.len - 2;
	uint32_t sentence = document_unit_at(d, last, RAP_UNIT_SENTENCE);
	cr_assert_lt(sentence, d->unit_count);
	cr_expect_eq(d->units[sentence].language, RAP_LANGUAGE_EN);
	arena_release(&w.arena);
}

Test(language, many_words_do_not_overflow)
{
	/* So many that the sum of their scores is 0 in ten bits. */
	struct written w = {0};
	char *text = arena_alloc(&w.arena, 4 * 10240 + 1);
	for (size_t i = 0; i < 10240; i++) {
		memcpy(text + 4 * i, "the ", 4);
	}
	written_source(&w, text);
	written_clean(&w);
	cr_expect_eq(language_of_words(&w.document, 0, 10240), RAP_LANGUAGE_EN);
	arena_release(&w.arena);
}

static const char *const foreign[] = {
	"Die Parteien erkennen an, dass der Handel den Menschen nutzt.",
	"Jede Partei sorgt daf\u00fcr, dass die Daten nicht nur im Inland "
	"gespeichert werden und der Schutz der Kunden gewahrt wird.",
	"Cada Parte adotar\u00e1 medidas sobre as mensagens que n\u00e3o "
	"foram pedidas pelos seus destinat\u00e1rios em um prazo de dois "
	"anos.",
	"Ciascuna delle Parti adotta misure per la tutela dei consumatori e "
	"degli utenti nel commercio di questo tipo.",
	"Elke partij neemt maatregelen voor de bescherming van het publiek en "
	"zorgt ervoor dat deze worden nageleefd.",
	"\u041a\u0430\u0436\u0434\u0430\u044f "
	"\u0441\u0442\u043e\u0440\u043e\u043d\u0430",
	"\u0646\u0642\u062a\u0631\u062d "
	"\u0631\u0633\u0648\u0645\u0627",
};

Test(language, others_are_not_taken_for_their_neighbours)
{
	for (size_t i = 0; i < COUNT_OF(foreign); i++) {
		struct written w;
		written(&w, foreign[i]);
		cr_expect_eq(w.document.units[0].language, RAP_LANGUAGE_OTHER,
			"%s", foreign[i]);
		arena_release(&w.arena);
	}
}
