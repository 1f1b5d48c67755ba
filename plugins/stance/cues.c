/* SPDX-License-Identifier: MIT */
#include "cues.h"

#define EN RAP_LANGUAGE_EN
#define FR RAP_LANGUAGE_FR
#define ES RAP_LANGUAGE_ES

/* One row of the table: a cue that is looked for only where it is asked for. */
#define CUE(language, meaning, term)                                           \
	{                                                                      \
		.size = sizeof(struct rap_pattern),                            \
		.flags = RAP_PATTERN_ON_DEMAND, .text = (term),                \
		.languages = (language), .weight = (meaning)                   \
	}

const struct rap_pattern stance_cues[STANCE_CUE_COUNT] = {
	CUE(EN, CUE_PARTY, "party|parties|member|members"),
	CUE(FR, CUE_PARTY, "chaque|toute|une|la|les|des ~1 partie|parties"),
	CUE(FR, CUE_PARTY, "membre|membres"),
	CUE(ES, CUE_PARTY, "cada|toda|una|la|las ~1 parte|partes"),
	CUE(ES, CUE_PARTY, "miembro|miembros"),
	CUE(EN, CUE_NO_PARTY, "no|neither party|parties|member|members"),
	CUE(FR, CUE_NO_PARTY, "aucune|aucun|nulle partie|membre"),
	CUE(ES, CUE_NO_PARTY, "ninguna|ninguno|ningun parte|miembro"),
	CUE(ES, CUE_NO_PARTY, "ninguna|ninguno de las|los partes|miembros"),

	CUE(EN, CUE_OTHER, "this|the agreement|article|chapter|annex|section|committee|council|secretariat|term ~2 shall|may"),
	CUE(FR, CUE_OTHER, "present|presente|le|la accord|article|chapitre|annexe|section|comite|secretariat ~2 s|ne|est|applique"),
	CUE(ES, CUE_OTHER, "este|esta|el|la acuerdo|articulo|capitulo|anexo|seccion|comite|secretaria ~2 se|no|sera"),

	CUE(EN, CUE_SHALL, "shall|must"),
	CUE(EN, CUE_SHALL, "undertake*|commit* to"),
	CUE(FR, CUE_SHALL, "doit|doivent|devra|devront"),
	CUE(FR, CUE_SHALL, "s engage|engagent|engagera|engageront a"),
	CUE(ES, CUE_SHALL, "debera|deberan|debe|deben"),
	CUE(ES, CUE_SHALL, "se compromete*|comprometeran a"),
	CUE(EN, CUE_SHALL_NOT, "shall|may|must not"),
	CUE(FR, CUE_SHALL_NOT, "ne doit|doivent|devra|devront|peut|peuvent|pourra|pourront pas"),
	CUE(ES, CUE_SHALL_NOT, "no debera|deberan|podra|podran|impondra|impondran|exigira|exigiran|requerira|requeriran|aplicara|aplicaran|adoptara|adoptaran|restringira|restringiran|prohibira|prohibiran"),
	CUE(FR, CUE_SHALL_NOT, "n impose*|exige*|applique*|adopte*|etabli*|restrei*|interdi*|subordonne*"),
	CUE(FR, CUE_SHALL_NOT, "ne impose*|restrei*|prescri*|soumet*|subordonne* pas"),

	CUE(EN, CUE_SOFT, "shall ~1 promote|encourage|consider|cooperate|exchange|facilitate"),
	CUE(EN, CUE_SOFT, "shall ~1 take|give into|due account|consideration"),
	CUE(EN, CUE_SOFT, "shall ~1 work together"),
	CUE(FR, CUE_SOFT, "encourage*|favorise*|coopere*|promeu*|facilite*|echange*"),
	CUE(FR, CUE_SOFT, "tien* ~1 compte de"),
	CUE(ES, CUE_SOFT, "fomentara*|promovera*|cooperara*|facilitara*|alentara*|intercambiara*|considerara*"),
	CUE(ES, CUE_SOFT, "tendra|tendran ~1 en cuenta"),

	CUE(EN, CUE_ENDEAVOUR, "shall|will|should|must ~1 endeavour|endeavor|strive|seek|aim|try to"),
	CUE(EN, CUE_ENDEAVOUR, "best endeavours|endeavors|efforts"),
	CUE(EN, CUE_ENDEAVOUR, "to the extent possible|practicable|feasible"),
	CUE(EN, CUE_ENDEAVOUR, "to the maximum|greatest extent possible|practicable"),
	CUE(FR, CUE_ENDEAVOUR, "s efforce|efforcent|efforcera|efforceront|emploie|emploient|emploiera|emploieront|attache|attachent|attachera|attacheront"),
	CUE(FR, CUE_ENDEAVOUR, "dans la mesure du possible"),
	CUE(FR, CUE_ENDEAVOUR, "fait|font|fera|feront tout leur|son possible"),
	CUE(ES, CUE_ENDEAVOUR, "procurara|procuraran|procuran"),
	CUE(ES, CUE_ENDEAVOUR, "se esforzara|esforzaran|esfuerza|esfuerzan"),
	CUE(ES, CUE_ENDEAVOUR, "hara|haran todo lo posible"),
	CUE(ES, CUE_ENDEAVOUR, "en la medida de lo posible"),

	CUE(EN, CUE_SHOULD, "should"),
	CUE(EN, CUE_SHOULD, "is|are encouraged|invited|urged to"),
	CUE(FR, CUE_SHOULD, "devrait|devraient"),
	CUE(FR, CUE_SHOULD, "est|sont encouragee|encouragees|encourage|encourages|invitee|invitees|invite|invites a"),
	CUE(ES, CUE_SHOULD, "deberia|deberian"),
	CUE(ES, CUE_SHOULD, "se alienta|exhorta|invita a"),

	CUE(EN, CUE_MAY, "may"),
	CUE(EN, CUE_MAY, "is|are free to"),
	CUE(EN, CUE_MAY, "retain*|have|has ~1 right to"),
	CUE(FR, CUE_MAY, "peut|peuvent|pourra|pourront"),
	CUE(FR, CUE_MAY, "conserve*|a|ont le droit|la faculte de"),
	CUE(ES, CUE_MAY, "podra|podran|puede|pueden"),
	CUE(ES, CUE_MAY, "conserva*|tiene|tienen|tendra|tendran ~1 derecho|facultad a|de"),

	CUE(EN, CUE_RECOGNISE, "recogni?e|recogni?es|acknowledge*|affirm|affirms|reaffirm*|note|notes"),
	CUE(EN, CUE_RECOGNISE, "agree on the importance"),
	CUE(FR, CUE_RECOGNISE, "reconnait|reconnaissent|affirme|affirment|reaffirme*|notent"),
	CUE(FR, CUE_RECOGNISE, "convien*|prend|prennent ~1 importance|note"),
	CUE(ES, CUE_RECOGNISE, "reconoce|reconocen|afirma|afirman|reafirma*|entienden"),
	CUE(ES, CUE_RECOGNISE, "toma|toman nota"),

	CUE(EN, CUE_QUALIFIER, "in accordance|conformity|consistent with its|their|domestic|national"),
	CUE(EN, CUE_QUALIFIER, "consistent with its|their"),
	CUE(EN, CUE_QUALIFIER, "as|where|when|if appropriate|practicable|possible|feasible|applicable"),
	CUE(EN, CUE_QUALIFIER, "except|unless as|otherwise otherwise|provided"),
	CUE(EN, CUE_QUALIFIER, "subject to"),
	CUE(FR, CUE_QUALIFIER, "conformement a sa|son|leur|leurs|ses"),
	CUE(FR, CUE_QUALIFIER, "s il y a lieu"),
	CUE(FR, CUE_QUALIFIER, "selon qu il convient"),
	CUE(FR, CUE_QUALIFIER, "sauf disposition contraire"),
	CUE(FR, CUE_QUALIFIER, "sous reserve de|des|du"),
	CUE(FR, CUE_QUALIFIER, "lorsque cela est possible|realisable"),
	CUE(ES, CUE_QUALIFIER, "de conformidad con su|sus"),
	CUE(ES, CUE_QUALIFIER, "segun proceda|corresponda"),
	CUE(ES, CUE_QUALIFIER, "cuando proceda|corresponda"),
	CUE(ES, CUE_QUALIFIER, "salvo que|disposicion|lo"),
	CUE(ES, CUE_QUALIFIER, "con sujecion|sujeto|sujeta a"),

	CUE(EN, CUE_FREEDOM, "nothing in|this ~4 shall"),
	CUE(EN, CUE_FREEDOM, "shall not prevent|preclude"),
	CUE(EN, CUE_FREEDOM, "shall|be not be construed"),
	CUE(EN, CUE_FREEDOM, "no party|member shall be required|obliged to"),
	CUE(EN, CUE_FREEDOM, "shall not be required|obliged to"),
	CUE(EN, CUE_FREEDOM, "does|do|shall not apply"),
	CUE(FR, CUE_FREEDOM, "aucune disposition ~4 n|ne"),
	CUE(FR, CUE_FREEDOM, "rien ~4 n|ne empeche*|interdi*"),
	CUE(FR, CUE_FREEDOM, "n empeche*"),
	CUE(FR, CUE_FREEDOM, "ne s applique* pas"),
	CUE(FR, CUE_FREEDOM, "n est|sont tenu*|oblige*"),
	CUE(ES, CUE_FREEDOM, "nada de|en lo|este|esta|el|la"),
	CUE(ES, CUE_FREEDOM, "ninguna disposicion"),
	CUE(ES, CUE_FREEDOM, "no impedira|impediran|impide"),
	CUE(ES, CUE_FREEDOM, "no se aplicara|aplicaran|interpretara"),
	CUE(ES, CUE_FREEDOM, "no estara|estaran obligad*"),

	CUE(EN, CUE_PUBLIC_POLICY, "legitimate public policy objective*"),
	CUE(EN, CUE_PUBLIC_POLICY, "public policy objective*|reason*"),
	CUE(FR, CUE_PUBLIC_POLICY, "objectif* ~1 legitime* ~2 politique*|interet"),
	CUE(FR, CUE_PUBLIC_POLICY, "objectif* ~2 politique* publique*"),
	CUE(ES, CUE_PUBLIC_POLICY, "objetivo* ~1 legitimo* ~2 politica|publico|publica"),
	CUE(ES, CUE_PUBLIC_POLICY, "objetivo* ~2 politica publica"),
	CUE(EN, CUE_NECESSITY, "greater than ~3 necessary|required|needed"),
	CUE(EN, CUE_NECESSITY, "no more than ~3 necessary|required"),
	CUE(FR, CUE_NECESSITY, "que ~5 necessaire* pour|a"),
	CUE(ES, CUE_NECESSITY, "mayores|mas que|alla ~6 necesari*|requer*"),
	CUE(EN, CUE_SELF_JUDGING, "it|they considers|consider ~2 necessary"),
	CUE(EN, CUE_SELF_JUDGING, "that|which it|they deem|deems ~1 necessary"),
	CUE(FR, CUE_SELF_JUDGING, "qu elle|il|elles|ils juge*|estime*|considere* ~2 necessaire*"),
	CUE(ES, CUE_SELF_JUDGING, "que ~1 considere|consideren|estime|estimen ~2 necesari*"),
	CUE(EN, CUE_CHAPEAU, "arbitrary or unjustifiable discrimination"),
	CUE(EN, CUE_CHAPEAU, "disguised restriction on trade"),
	CUE(FR, CUE_CHAPEAU, "discrimination arbitraire ou injustifi*"),
	CUE(FR, CUE_CHAPEAU, "restriction deguisee"),
	CUE(ES, CUE_CHAPEAU, "discriminacion arbitraria o injustifi*"),
	CUE(ES, CUE_CHAPEAU, "restriccion encubierta"),
	CUE(EN, CUE_SECURITY, "essential security interest*"),
	CUE(EN, CUE_SECURITY, "national security"),
	CUE(FR, CUE_SECURITY, "interets essentiels ~2 securite"),
	CUE(FR, CUE_SECURITY, "securite nationale"),
	CUE(ES, CUE_SECURITY, "intereses esenciales ~2 seguridad"),
	CUE(ES, CUE_SECURITY, "seguridad nacional"),
	CUE(EN, CUE_PRUDENTIAL, "prudential reason*|measure*|ground*|purpose*"),
	CUE(FR, CUE_PRUDENTIAL, "raisons|mesures prudentielles"),
	CUE(ES, CUE_PRUDENTIAL, "motivos|medidas prudenciales|cautelares"),
	CUE(EN, CUE_GENERAL, "article xx|xiv of ~1 gatt|gats"),
	CUE(EN, CUE_GENERAL, "general exceptions"),
	CUE(FR, CUE_GENERAL, "article xx|xiv du|de ~1 gatt|agcs"),
	CUE(FR, CUE_GENERAL, "exceptions generales"),
	CUE(ES, CUE_GENERAL, "articulo xx|xiv del gatt|agcs"),
	CUE(ES, CUE_GENERAL, "excepciones generales"),
	CUE(EN, CUE_REGULATOR, "regulatory body|authority|agency ~6 judicial|court|investigation"),
	CUE(EN, CUE_REGULATOR, "judicial authority|proceeding|proceedings|order"),
	CUE(FR, CUE_REGULATOR, "autorite*|organisme* ~1 judiciaire*|reglementation"),
	CUE(ES, CUE_REGULATOR, "autoridad*|organo*|organismo* ~1 judicial*|regulador*|reglamentacion"),
	CUE(EN, CUE_INFRASTRUCTURE, "critical ~1 infrastructure*"),
	CUE(FR, CUE_INFRASTRUCTURE, "infrastructure* ~1 critique*|essentielle*"),
	CUE(ES, CUE_INFRASTRUCTURE, "infraestructura* ~1 critica*"),
};

const char *stance_exception_name(enum cue cue)
{
	static const char *const names[] = {"public-policy", "necessity",
		"self-judging", "chapeau", "security", "prudential", "general",
		"regulator-or-court", "critical-infrastructure"};
	return names[cue - CUE_EXCEPTION];
}
