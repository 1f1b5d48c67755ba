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
	CUE(EN, CUE_PARTY,
		"party|parties|member|members|signatory|signatories|government|"
		"governments"),
	CUE(EN, CUE_PARTY,
		"each|any|either|neither|none|both|one|all of the|its ~1 "
		"party|parties|members"),
	CUE(EN, CUE_PARTY,
		"each|either|neither|no|the country|countries|state|states"),
	CUE(FR, CUE_PARTY, "partie|parties|membre|membres"),
	CUE(FR, CUE_PARTY,
		"chacune|chacun|aucune|aucun|une|un|toutes|tous des|les "
		"parties|membres"),
	CUE(ES, CUE_PARTY, "parte|partes|miembro|miembros"),
	CUE(ES, CUE_PARTY,
		"cada|ninguna|ninguno|alguna|cualquiera|una|uno ~1 de las|los "
		"partes|miembros"),
	CUE(EN, CUE_DEVELOPING,
		"developing ~1 country|countries ~1 "
		"party|parties|member|members"),
	CUE(EN, CUE_DEVELOPING, "developing countries"),
	CUE(EN, CUE_DEVELOPING, "least developed country|countries"),
	CUE(EN, CUE_DEVELOPING,
		"least developed country party|parties|member|members"),
	CUE(EN, CUE_DEVELOPING, "ldc|ldcs"),
	CUE(EN, CUE_DEVELOPING, "ldc party|parties|member|members"),
	CUE(FR, CUE_DEVELOPING, "pays en developpement"),
	CUE(FR, CUE_DEVELOPING,
		"pays en developpement partie|parties|membre|membres"),
	CUE(FR, CUE_DEVELOPING, "parties|membres en developpement"),
	CUE(FR, CUE_DEVELOPING, "pays ~1 moins avance|avances"),
	CUE(FR, CUE_DEVELOPING,
		"pays ~1 moins avance|avances partie|parties|membre|membres"),
	CUE(FR, CUE_DEVELOPING, "pma"),
	CUE(ES, CUE_DEVELOPING, "pais|paises en desarrollo"),
	CUE(ES, CUE_DEVELOPING,
		"pais|paises en desarrollo parte|partes|miembro|miembros"),
	CUE(ES, CUE_DEVELOPING, "pais|paises menos adelantado|adelantados"),
	CUE(ES, CUE_DEVELOPING,
		"pais|paises menos adelantado|adelantados "
		"parte|partes|miembro|miembros"),
	CUE(ES, CUE_DEVELOPING, "pma"),
	CUE(EN, CUE_SUPPLIER,
		"supplier|suppliers|provider|providers|platform|platforms|"
		"enterprise|enterprises|company|companies|trader|traders|"
		"sender|senders|operator|operators|merchant|merchants|"
		"intermediary|intermediaries|business|businesses"),
	CUE(FR, CUE_SUPPLIER,
		"fournisseur|fournisseurs|prestataire|prestataires|plateforme|"
		"plateformes|entreprise|entreprises|societe|societes|"
		"commercant|commercants|expediteur|expediteurs|operateur|"
		"operateurs|intermediaire|intermediaires"),
	CUE(ES, CUE_SUPPLIER,
		"proveedor|proveedores|prestador|prestadores|plataforma|"
		"plataformas|empresa|empresas|comerciante|comerciantes|"
		"remitente|remitentes|operador|operadores|intermediario|"
		"intermediarios"),
	CUE(EN, CUE_CONSUMER,
		"consumer|consumers|user|users|subscriber|subscribers|"
		"recipient|recipients"),
	CUE(FR, CUE_CONSUMER,
		"consommateur|consommateurs|utilisateur|utilisateurs|abonne|"
		"abonnes|destinataire|destinataires"),
	CUE(ES, CUE_CONSUMER,
		"consumidor|consumidores|usuario|usuarios|abonado|abonados|"
		"destinatario|destinatarios"),
	CUE(EN, CUE_AUTHORITY,
		"authority|authorities|regulator|regulators|entity|entities"),
	CUE(EN, CUE_AUTHORITY, "customs administration|administrations"),
	CUE(EN, CUE_AUTHORITY, "regulatory body|bodies"),
	CUE(FR, CUE_AUTHORITY,
		"autorite|autorites|organisme* de reglementation"),
	CUE(FR, CUE_AUTHORITY, "autorite|autorites"),
	CUE(ES, CUE_AUTHORITY, "autoridad|autoridades|entidad|entidades"),
	CUE(ES, CUE_AUTHORITY, "organismo|organismos regulador|reguladores"),
	CUE(EN, CUE_BODY, "ministerial conference"),
	CUE(EN, CUE_BODY,
		"committee|council|commission|secretariat|panel|tribunal|"
		"depositary|arbitrators|subcommittee"),
	CUE(EN, CUE_BODY, "working group|party"),
	CUE(EN, CUE_BODY, "joint body|bodies"),
	CUE(FR, CUE_BODY,
		"comite|comites|conseil|commission|secretariat|depositaire|"
		"tribunal"),
	CUE(FR, CUE_BODY, "groupe special|arbitral"),
	CUE(FR, CUE_BODY, "groupe de travail"),
	CUE(FR, CUE_BODY, "conference ministerielle"),
	CUE(ES, CUE_BODY,
		"comite|comites|consejo|comision|secretaria|depositario|"
		"tribunal"),
	CUE(ES, CUE_BODY, "grupo especial|arbitral"),
	CUE(ES, CUE_BODY, "grupo de trabajo"),
	CUE(ES, CUE_BODY, "conferencia ministerial"),
	CUE(EN, CUE_TEXT,
		"this|the|that present|said|final "
		"agreement|article|chapter|annex|section|protocol|paragraph|"
		"definition|term|title|appendix"),
	CUE(EN, CUE_TEXT,
		"this|the|that|an|each "
		"agreement|article|chapter|annex|section|protocol|paragraph|"
		"definition|term|title|appendix|subparagraph|obligations|"
		"obligation"),
	CUE(EN, CUE_TEXT,
		"article|articles|paragraph|paragraphs|annex|chapter|"
		"subparagraph|subparagraphs|provision|provisions|disciplines"),
	CUE(FR, CUE_TEXT,
		"present|presente|presents|presentes "
		"accord|article|chapitre|annexe|section|protocole|paragraphe|"
		"titre|appendice"),
	CUE(FR, CUE_TEXT,
		"l|le|la "
		"accord|article|chapitre|annexe|section|protocole|paragraphe|"
		"terme|expression|definition"),
	CUE(FR, CUE_TEXT,
		"article|articles|paragraphe|paragraphes|disposition|"
		"dispositions|alinea|alineas|expression|expressions"),
	CUE(ES, CUE_TEXT,
		"presente "
		"acuerdo|articulo|capitulo|anexo|seccion|protocolo|parrafo|"
		"titulo|apendice|tratado"),
	CUE(ES, CUE_TEXT,
		"este|esta|el|la "
		"acuerdo|articulo|capitulo|anexo|seccion|protocolo|parrafo|"
		"titulo|apendice|termino|expresion|definicion|tratado"),
	CUE(ES, CUE_TEXT,
		"articulo|articulos|parrafo|parrafos|disposicion|disposiciones|"
		"definiciones|subparrafo|literal"),
	CUE(EN, CUE_NOTHING, "nothing in|contained|herein|under"),
	CUE(EN, CUE_NOTHING, "nothing"),
	CUE(EN, CUE_NOTHING,
		"no|none provision|provisions|of ~3 agreement|chapter|article"),
	CUE(FR, CUE_NOTHING, "aucune ~1 disposition|dispositions"),
	CUE(FR, CUE_NOTHING, "rien dans|de|n|ne"),
	CUE(ES, CUE_NOTHING, "nada de|en|lo|del"),
	CUE(ES, CUE_NOTHING, "ninguna ~1 disposicion"),
	CUE(ES, CUE_NOTHING, "ninguna de las disposiciones"),
	CUE(EN, CUE_PRONOUN, "it|they"),
	CUE(FR, CUE_PRONOUN, "elle|elles|celle|celles ci"),
	CUE(FR, CUE_PRONOUN, "elle|elles"),
	CUE(ES, CUE_PRONOUN, "esta|estas|este|estos"),

	CUE(EN, CUE_SHALL, "shall|must"),
	CUE(EN, CUE_SHALL, "is|are incumbent on|upon"),
	CUE(FR, CUE_SHALL, "doit|doivent|devra|devront"),
	CUE(FR, CUE_SHALL, "incombe|incombera|appartient|revient a|aux|au"),
	CUE(ES, CUE_SHALL, "debera|deberan|debe|deben"),
	CUE(ES, CUE_SHALL, "corresponde|correspondera|incumbe a"),
	CUE(ES, CUE_SHALL, "habra|habran de"),
	CUE(EN, CUE_WILL, "will"),
	CUE(EN, CUE_UNDERTAKE,
		"undertake|undertakes|agree|agrees|commit|commits|pledge|"
		"pledges to"),
	CUE(EN, CUE_UNDERTAKE,
		"commit|commits|bind|binds themselves|itself to"),
	CUE(EN, CUE_UNDERTAKE,
		"undertake|undertakes|agree|agrees|commit|commits|pledge|"
		"pledges not to"),
	CUE(FR, CUE_UNDERTAKE, "s engage|engagent|engagera|engageront a"),
	CUE(FR, CUE_UNDERTAKE, "convien*|conviendront de|d ne"),
	CUE(FR, CUE_UNDERTAKE, "convien* de|d"),
	CUE(ES, CUE_UNDERTAKE,
		"se compromete|comprometen|comprometera|comprometeran a"),
	CUE(ES, CUE_UNDERTAKE, "convienen|acuerdan en|no"),
	CUE(EN, CUE_MAY, "may"),
	CUE(FR, CUE_MAY, "peut|peuvent|pourra|pourront"),
	CUE(ES, CUE_MAY, "podra|podran|puede|pueden"),
	CUE(EN, CUE_FREE,
		"is|are|be|remain|remains free|entitled|permitted|allowed to"),
	CUE(EN, CUE_FREE, "retain*|has|have|reserve* ~1 right ~2 to"),
	CUE(EN, CUE_FREE, "retain|retains its|their ~1 rights"),
	CUE(EN, CUE_FREE, "need not"),
	CUE(FR, CUE_FREE,
		"est|sont|sera|seront|reste|restent|demeure|demeurent "
		"libre|libres|autorise|autorisee|autorises|autorisees de|d|a"),
	CUE(FR, CUE_FREE,
		"conserve*|a|ont|aura|auront le|la droit|faculte de|d"),
	CUE(FR, CUE_FREE, "se reserve|reservent ~1 droit|faculte de|d"),
	CUE(ES, CUE_FREE, "es|son|sera|seran libre|libres de|para"),
	CUE(ES, CUE_FREE,
		"conserva*|tiene|tienen|tendra|tendran ~1 derecho|facultad "
		"a|de"),
	CUE(ES, CUE_FREE, "se reserva|reservan ~1 derecho|facultad de|a"),
	CUE(EN, CUE_SHOULD, "should"),
	CUE(EN, CUE_SHOULD, "is|are|be ~1 encouraged|invited|urged to"),
	CUE(EN, CUE_SHOULD, "it is recommended|desirable that"),
	CUE(FR, CUE_SHOULD, "devrait|devraient"),
	CUE(FR, CUE_SHOULD,
		"est|sont|seront|sera ~1 "
		"encourage|encouragee|encourages|encouragees|invite|invitee|"
		"invites|invitees a"),
	CUE(FR, CUE_SHOULD, "il convient que|de|d"),
	CUE(FR, CUE_SHOULD, "il est recommande|souhaitable que|de|aux"),
	CUE(ES, CUE_SHOULD, "deberia|deberian"),
	CUE(ES, CUE_SHOULD, "se alienta|exhorta|invita|insta|alentara a"),
	CUE(ES, CUE_SHOULD, "se recomienda que|a"),
	CUE(EN, CUE_RECOGNISE,
		"recogni?e|recogni?es|acknowledge|acknowledges|affirm|affirms|"
		"reaffirm|reaffirms|note|notes|recall|recalls|understand|"
		"understands|share|emphasi?e|emphasi?es|stress|reiterate|"
		"confirm|confirms|appreciate|believe|consider"),
	CUE(EN, CUE_RECOGNISE,
		"agree|agrees on|upon|with the importance|need|value"),
	CUE(EN, CUE_RECOGNISE, "are aware|mindful|conscious of|that"),
	CUE(FR, CUE_RECOGNISE,
		"reconnait|reconnaissent|affirme|affirment|reaffirme|"
		"reaffirment|note|notent|rappelle|rappellent|souligne|"
		"soulignent|confirme|confirment|comprennent|considerent"),
	CUE(FR, CUE_RECOGNISE,
		"convien* de|d|sur ~1 importance|utilite|interet|necessite"),
	CUE(FR, CUE_RECOGNISE, "prend|prennent note|acte"),
	CUE(FR, CUE_RECOGNISE,
		"est|sont consciente|conscientes|conscient|conscients"),
	CUE(ES, CUE_RECOGNISE,
		"reconoce|reconocen|afirma|afirman|reafirma|reafirman|"
		"entienden|recuerdan|subrayan|destacan|confirman|consideran"),
	CUE(ES, CUE_RECOGNISE, "toma|toman nota"),
	CUE(ES, CUE_RECOGNISE,
		"coinciden|convienen|acuerdan en|sobre la "
		"importancia|necesidad|utilidad"),
	CUE(EN, CUE_ENDEAVOUR,
		"endeavour|endeavours|endeavor|endeavors|strive|strives"),
	CUE(EN, CUE_ENDEAVOUR, "seek|aim|try|attempt to"),
	CUE(EN, CUE_ENDEAVOUR,
		"make|use|exert|undertake ~1 best|every|all|reasonable ~2 "
		"effort|efforts|endeavours|endeavors"),
	CUE(FR, CUE_ENDEAVOUR,
		"s "
		"efforce|efforcent|efforcera|efforceront|emploie|emploient|"
		"emploiera|emploieront|attache|attachent|attachera|attacheront|"
		"efforcer"),
	CUE(FR, CUE_ENDEAVOUR,
		"fait|font|fera|feront tout|tous ~2 possible|efforts|mieux"),
	CUE(FR, CUE_ENDEAVOUR,
		"cherche|cherchent|chercheront|tente|tentent|tenteront a|de|d"),
	CUE(ES, CUE_ENDEAVOUR,
		"procurara|procuraran|procura|procuran|procurar"),
	CUE(ES, CUE_ENDEAVOUR, "se esforzara|esforzaran|esfuerza|esfuerzan"),
	CUE(ES, CUE_ENDEAVOUR, "hara|haran todo|lo ~2 posible"),
	CUE(ES, CUE_ENDEAVOUR,
		"hara|haran ~1 mayores|mejores|maximos|todos ~2 esfuerzos"),
	CUE(ES, CUE_ENDEAVOUR,
		"tratara|trataran|intentara|intentaran|buscara|buscaran"),
	CUE(EN, CUE_REFRAIN, "refrain|refrains|abstain|desist from"),
	CUE(EN, CUE_REFRAIN, "avoid"),
	CUE(FR, CUE_REFRAIN,
		"s abstient|abstiennent|abstiendra|abstiendront|abstenir"),
	CUE(FR, CUE_REFRAIN, "evite|evitent|evitera|eviteront|eviter"),
	CUE(FR, CUE_REFRAIN, "il est interdit"),
	CUE(ES, CUE_REFRAIN, "se abstendra|abstendran|abstiene|abstienen"),
	CUE(ES, CUE_REFRAIN, "abstenerse"),
	CUE(ES, CUE_REFRAIN, "evitara|evitaran|evitar"),
	CUE(EN, CUE_OBLIGED,
		"be|is|are ~1 required|obliged|obligated|compelled|bound to"),
	CUE(EN, CUE_OBLIGED, "be|is|are ~1 under an|any|no obligation"),
	CUE(FR, CUE_OBLIGED,
		"est|sont|sera|seront|soit|soient|etre ~1 "
		"tenu|tenue|tenus|tenues|oblige|obligee|obliges|obligees|"
		"contraint|contrainte"),
	CUE(ES, CUE_OBLIGED,
		"estara|estaran|esta|estan|sera|seran ~1 "
		"obligado|obligada|obligados|obligadas"),
	CUE(ES, CUE_OBLIGED, "se exigira|exige|requerira|requiere a|que"),
	CUE(EN, CUE_PREVENTED,
		"be|is|are ~1 "
		"prevented|precluded|prohibited|barred|hindered|forbidden "
		"from|to"),
	CUE(FR, CUE_PREVENTED,
		"est|sont|sera|seront ~1 empeche|empechee|empeches|empechees"),
	CUE(ES, CUE_PREVENTED, "se impedira|impide"),
	CUE(ES, CUE_PREVENTED, "se prohibira que|a"),
	CUE(EN, CUE_CONSTRUED,
		"be|is|are ~1 construed|interpreted|understood|deemed"),
	CUE(FR, CUE_CONSTRUED,
		"saurait|sauraient|peut|peuvent|doit|doivent|sera|seront|est|"
		"sont ~1 "
		"interprete|interpretee|interpretes|interpretees|considere|"
		"compris"),
	CUE(FR, CUE_CONSTRUED, "s interprete|interpretent"),
	CUE(ES, CUE_CONSTRUED,
		"se|sera|seran "
		"interpretara|interpretaran|interpretado|interpretada|"
		"interpreta"),
	CUE(ES, CUE_CONSTRUED, "podra|podran|debera|deberan interpretarse"),
	CUE(EN, CUE_PREVENT,
		"prevent|preclude|require|oblige|prohibit|restrict|impair|"
		"limit|affect|prejudice|prevents|precludes|requires|obliges|"
		"affects"),
	CUE(FR, CUE_PREVENT,
		"empeche|empechent|empechera|interdit|interdisent|oblige|"
		"obligent|limite|affecte|porte|exige"),
	CUE(ES, CUE_PREVENT,
		"impide|impiden|impedira|impediran|obliga|obligara|prohibe|"
		"prohibira|limitara|afectara|afectaran|afecta"),
	CUE(EN, CUE_SOFT,
		"promote|encourage|consider|cooperate|collaborate|exchange|"
		"facilitate|foster|explore|discuss"),
	CUE(EN, CUE_SOFT, "take|give into|due account|consideration|regard"),
	CUE(EN, CUE_SOFT, "work together"),
	CUE(FR, CUE_SOFT,
		"encourage*|favorise*|coopere*|promeu*|promouv*|facilite*|"
		"echange*|examine*|envisage*|collabore*"),
	CUE(FR, CUE_SOFT, "tien* ~1 compte de"),
	CUE(ES, CUE_SOFT,
		"fomentara*|promovera*|cooperara*|facilitara*|alentara*|"
		"intercambiara*|considerara*|colaborara*|examinara*"),
	CUE(ES, CUE_SOFT, "tendra|tendran ~1 en cuenta"),

	CUE(EN, CUE_QUALIFIER,
		"in accordance|conformity with "
		"its|their|domestic|national|applicable"),
	CUE(EN, CUE_QUALIFIER,
		"in accordance|conformity with the|respective ~1 "
		"laws|law|legislation"),
	CUE(EN, CUE_QUALIFIER,
		"consistent|consistently with "
		"its|their|domestic|national|applicable"),
	CUE(EN, CUE_QUALIFIER,
		"as|where|when|if|wherever|whenever "
		"appropriate|practicable|possible|feasible|applicable|"
		"necessary"),
	CUE(EN, CUE_QUALIFIER, "except|unless"),
	CUE(EN, CUE_QUALIFIER,
		"subject to ~2 "
		"its|their|the|law|laws|paragraph|paragraphs|article|articles|"
		"any|terms|conditions|availability|chapter|limitations|"
		"reservations"),
	CUE(EN, CUE_QUALIFIER,
		"pursuant|according to its|their "
		"laws|law|legislation|domestic|national|respective"),
	CUE(FR, CUE_QUALIFIER,
		"conformement|conforme a|au|aux ~1 "
		"sa|son|leur|leurs|ses|legislation|lois|droit"),
	CUE(FR, CUE_QUALIFIER, "s il y a lieu"),
	CUE(FR, CUE_QUALIFIER, "le cas echeant"),
	CUE(FR, CUE_QUALIFIER,
		"selon|ainsi qu il ~1 convient|convient|appropriee|approprie"),
	CUE(FR, CUE_QUALIFIER, "selon|ainsi qu il conviendra"),
	CUE(FR, CUE_QUALIFIER, "sauf|excepte"),
	CUE(FR, CUE_QUALIFIER, "a moins que|qu|de"),
	CUE(FR, CUE_QUALIFIER, "sous reserve de|des|du|d|que"),
	CUE(FR, CUE_QUALIFIER,
		"lorsque|lorsqu|si|quand ~3 "
		"possible|realisable|approprie|faisable"),
	CUE(ES, CUE_QUALIFIER,
		"de|en conformidad con ~1 "
		"su|sus|legislacion|leyes|ordenamiento"),
	CUE(ES, CUE_QUALIFIER,
		"conforme|acuerdo a|con ~1 su|sus "
		"legislacion|leyes|ordenamiento|legislaciones|normativa"),
	CUE(ES, CUE_QUALIFIER,
		"segun|cuando|como|si ~1 "
		"proceda|corresponda|procedente|apropiado|factible|posible|"
		"viable"),
	CUE(ES, CUE_QUALIFIER, "salvo|excepto"),
	CUE(ES, CUE_QUALIFIER, "a menos que"),
	CUE(ES, CUE_QUALIFIER, "con sujecion a"),
	CUE(ES, CUE_QUALIFIER,
		"sujeto|sujeta|sujetos a ~1 su|sus|lo|las|los|la"),
	CUE(ES, CUE_QUALIFIER, "a reserva de"),
	CUE(EN, CUE_EXTENT, "to the extent ~1 possible|practicable|feasible"),
	CUE(EN, CUE_EXTENT,
		"to the ~1 maximum|greatest|fullest ~1 extent "
		"possible|practicable"),
	CUE(EN, CUE_EXTENT, "as far as possible|practicable"),
	CUE(FR, CUE_EXTENT, "dans ~2 mesure du possible|realisable"),
	CUE(FR, CUE_EXTENT, "autant que|qu ~1 possible"),
	CUE(ES, CUE_EXTENT, "en ~2 medida de|que ~2 posible|factible"),
	CUE(EN, CUE_OWN_RULES, "right ~3 to regulate"),
	CUE(EN, CUE_OWN_RULES, "may ~2 its|their own"),
	CUE(FR, CUE_OWN_RULES, "droit ~4 de|a reglementer"),
	CUE(FR, CUE_OWN_RULES,
		"peut|peuvent ~3 ses|sa|son|leurs|leur propres|propre"),
	CUE(ES, CUE_OWN_RULES, "derecho ~4 a|de regular|reglamentar"),
	CUE(ES, CUE_OWN_RULES,
		"podra|puede|pueden|podran ~2 sus|su "
		"propias|propios|propio|propia"),

	CUE(EN, CUE_NEVER, "in no case|event|circumstances"),
	CUE(EN, CUE_NEVER, "under no circumstances"),
	CUE(FR, CUE_NEVER, "en aucun cas"),
	CUE(ES, CUE_NEVER, "en ningun caso"),

	CUE(EN, CUE_LDC, "least developed"),
	CUE(EN, CUE_LDC, "ldc|ldcs"),
	CUE(FR, CUE_LDC, "moins avances|avance"),
	CUE(ES, CUE_LDC, "menos adelantados|adelantado"),
	CUE(FR | ES, CUE_LDC, "pma"),
	CUE(EN, CUE_DEVELOPING_COUNTRY,
		"developing country|countries|member|members"),
	CUE(FR, CUE_DEVELOPING_COUNTRY, "en developpement"),
	CUE(ES, CUE_DEVELOPING_COUNTRY, "en desarrollo"),
	CUE(EN, CUE_DELAY,
		"delay|defer|postpone ~3 "
		"application|implementation|compliance"),
	CUE(EN, CUE_DELAY, "phase in period|periods"),
	CUE(EN, CUE_DELAY,
		"transition|transitional|implementation|grace period|periods"),
	CUE(FR, CUE_DELAY, "differer|retarder|reporter ~3 application|mise"),
	CUE(FR, CUE_DELAY,
		"periode|periodes|delai|delais de transition|grace|mise"),
	CUE(FR, CUE_DELAY, "periode|periodes transitoire|transitoires"),
	CUE(ES, CUE_DELAY,
		"aplazar|retrasar|diferir|posponer ~3 aplicacion|cumplimiento"),
	CUE(ES, CUE_DELAY,
		"periodo|periodos|plazo|plazos de "
		"transicion|gracia|aplicacion"),
	CUE(ES, CUE_DELAY, "periodo|periodos transitorio|transitorios"),
	CUE(EN, CUE_EXTENSION, "additional|extend ~3 period|periods"),
	CUE(EN, CUE_EXTENSION, "extension|extensions"),
	CUE(FR, CUE_EXTENSION,
		"prolongation|prorogation|periode|delai supplementaire"),
	CUE(FR, CUE_EXTENSION, "prolongation|prorogation"),
	CUE(ES, CUE_EXTENSION, "prorroga|prorrogas|extension"),
	CUE(ES, CUE_EXTENSION, "periodo|plazo adicional"),
	CUE(EN, CUE_DISPUTE, "dispute settlement"),
	CUE(FR, CUE_DISPUTE, "reglement des differends"),
	CUE(ES, CUE_DISPUTE, "solucion de diferencias|controversias"),
	CUE(EN, CUE_IN_FORCE, "entry into force"),
	CUE(EN, CUE_IN_FORCE, "enters|entered into force"),
	CUE(FR, CUE_IN_FORCE, "entree en vigueur"),
	CUE(ES, CUE_IN_FORCE, "entrada en vigor"),
	CUE(EN, CUE_DESIGNATE, "self designat*"),
	CUE(FR, CUE_DESIGNATE, "auto designation"),
	CUE(ES, CUE_DESIGNATE, "autodesignacion"),
	CUE(EN, CUE_PERMANENT, "permanently"),
	CUE(EN, CUE_PERMANENT,
		"permanent ban|prohibition|moratorium|commitment|obligation"),
	CUE(EN, CUE_PERMANENT, "be|made permanent"),
	CUE(FR, CUE_PERMANENT, "a titre permanent|definitif"),
	CUE(FR, CUE_PERMANENT, "de maniere|facon permanente|definitive"),
	CUE(FR, CUE_PERMANENT,
		"interdiction|engagement|moratoire permanente|permanent"),
	CUE(ES, CUE_PERMANENT, "con|de caracter|manera|forma permanente"),
	CUE(ES, CUE_PERMANENT, "prohibicion|compromiso|moratoria permanente"),
	CUE(ES, CUE_PERMANENT, "permanentemente"),
	CUE(EN, CUE_EMPLOYMENT, "employment|residence|residency|citizenship"),
	CUE(FR, CUE_EMPLOYMENT, "emploi|residence|citoyennete"),
	CUE(ES, CUE_EMPLOYMENT, "empleo|residencia|ciudadania"),
	CUE(EN, CUE_UNTIL, "until"),
	CUE(FR, CUE_UNTIL, "jusqu a|au|en"),
	CUE(ES, CUE_UNTIL, "hasta"),
	CUE(EN, CUE_DECISION,
		"decision|decisions|decide|decides|decided|conference|agree|"
		"agrees|agreed|outcome|otherwise"),
	CUE(FR, CUE_DECISION,
		"decision|decisions|decide|conference|decident|convien*|"
		"resultat*"),
	CUE(ES, CUE_DECISION,
		"decision|decisiones|decida|decidan|conferencia|acuerden|"
		"resultado*"),
	CUE(EN, CUE_REVIEW, "shall|will ~3 review"),
	CUE(EN, CUE_REVIEW, "be reviewed"),
	CUE(FR, CUE_REVIEW,
		"reexamine|reexaminent|reexaminera|reexamineront|reexamen"),
	CUE(ES, CUE_REVIEW, "revisara|revisaran|reexaminara|reexaminaran"),
	CUE(EN, CUE_EXCEPT,
		"except|unless|excluding|notwithstanding|inconsistent"),
	CUE(EN, CUE_EXCEPT, "does|do|shall not apply"),
	CUE(EN, CUE_EXCEPT, "exception to"),
	CUE(FR, CUE_EXCEPT, "sauf|nonobstant|incompatible"),
	CUE(FR, CUE_EXCEPT, "ne s applique*"),
	CUE(FR, CUE_EXCEPT, "a l exclusion|exception"),
	CUE(ES, CUE_EXCEPT, "salvo|excepto|incompatible|obstante"),
	CUE(ES, CUE_EXCEPT, "no ~1 aplicara|aplicaran|aplica"),

	CUE(EN, CUE_PUBLIC_POLICY,
		"public policy objective*|reason*|goal*|purpose*"),
	CUE(FR, CUE_PUBLIC_POLICY,
		"objectif* ~1 legitime* ~2 politique*|interet"),
	CUE(FR, CUE_PUBLIC_POLICY, "objectif* ~2 politique* publique*"),
	CUE(ES, CUE_PUBLIC_POLICY,
		"objetivo* ~1 legitimo* ~2 politica|publico|publica"),
	CUE(ES, CUE_PUBLIC_POLICY, "objetivo* ~2 politica publica"),
	CUE(EN, CUE_NECESSITY,
		"greater|more than ~3 necessary|required|needed"),
	CUE(EN, CUE_NECESSITY, "is|are|be|measure|measures necessary to|for"),
	CUE(FR, CUE_NECESSITY,
		"plus|excede|excedent|dela|superieures ~6 necessaire*"),
	CUE(FR, CUE_NECESSITY,
		"mesure|mesures|est|sont|soit|soient necessaire* pour|a"),
	CUE(ES, CUE_NECESSITY,
		"mayor|mayores|mas|alla que|de ~5 necesari*|requer*"),
	CUE(ES, CUE_NECESSITY,
		"medida|medidas|es|son|sea|sean necesaria|necesarias para"),
	CUE(EN, CUE_SELF_JUDGING,
		"it|they|member|party considers|consider|deems|deem ~3 "
		"necessary"),
	CUE(EN, CUE_SELF_JUDGING,
		"it|they|member|party considers|consider|deems|deem ~8 "
		"contrary"),
	CUE(FR, CUE_SELF_JUDGING,
		"elle|il|elles|ils juge*|estime*|considere* ~8 contraire*"),
	CUE(ES, CUE_SELF_JUDGING,
		"que ~1 considere|consideren|estime|estimen ~8 contrari*"),
	CUE(FR, CUE_SELF_JUDGING,
		"elle|il|elles|ils juge*|estime*|considere* ~2 necessaire*"),
	CUE(ES, CUE_SELF_JUDGING,
		"que ~1 considere|consideren|estime|estimen ~2 necesari*"),
	CUE(EN, CUE_CHAPEAU,
		"arbitrary or|and unjustifiable|unjustified discrimination"),
	CUE(EN, CUE_CHAPEAU, "disguised restriction on"),
	CUE(FR, CUE_CHAPEAU, "discrimination arbitraire ou injustifi*"),
	CUE(FR, CUE_CHAPEAU, "restriction deguisee"),
	CUE(ES, CUE_CHAPEAU, "discriminacion arbitraria o injustifi*"),
	CUE(ES, CUE_CHAPEAU, "restriccion encubierta"),
	CUE(EN, CUE_SECURITY, "essential security interest*"),
	CUE(EN, CUE_SECURITY, "national security"),
	CUE(FR, CUE_SECURITY, "interets essentiels ~3 securite"),
	CUE(FR, CUE_SECURITY, "securite nationale"),
	CUE(ES, CUE_SECURITY, "intereses esenciales ~3 seguridad"),
	CUE(ES, CUE_SECURITY, "seguridad nacional"),
	CUE(EN, CUE_PRUDENTIAL, "prudential reason*|measure*|ground*|purpose*"),
	CUE(FR, CUE_PRUDENTIAL, "raisons|mesures prudentielles"),
	CUE(ES, CUE_PRUDENTIAL, "motivos|medidas prudenciales|cautelares"),
	CUE(EN, CUE_GENERAL, "article xx|xiv of ~2 gatt|gats"),
	CUE(EN, CUE_GENERAL, "general exceptions"),
	CUE(FR, CUE_GENERAL, "article xx|xiv du|de ~1 gatt|agcs"),
	CUE(FR, CUE_GENERAL, "exceptions generales"),
	CUE(ES, CUE_GENERAL, "articulo xx|xiv del gatt|agcs"),
	CUE(ES, CUE_GENERAL, "excepciones generales"),

	CUE(EN, CUE_REGULATOR,
		"regulatory|judicial|supervisory ~1 "
		"body|bodies|authority|authorities|agency|proceeding*|order*"),
	CUE(EN, CUE_REGULATOR, "court|courts|tribunal"),
	CUE(FR, CUE_REGULATOR,
		"autorite*|organisme* ~2 judiciaire*|reglementation|controle"),
	CUE(FR, CUE_REGULATOR, "tribunal|tribunaux"),
	CUE(ES, CUE_REGULATOR,
		"autoridad*|organo*|organismo* ~1 "
		"judicial*|regulador*|reglamentacion"),
	CUE(ES, CUE_REGULATOR, "tribunal|tribunales"),
	CUE(EN, CUE_INFRASTRUCTURE, "critical ~1 infrastructure*"),
	CUE(FR, CUE_INFRASTRUCTURE,
		"infrastructure* ~1 critique*|essentielle*"),
	CUE(ES, CUE_INFRASTRUCTURE, "infraestructura* ~1 critica*"),
	CUE(EN, CUE_PRIVACY, "protect|protection|protecting ~3 privacy"),
	CUE(EN, CUE_PRIVACY,
		"protect|protection|protecting ~3 personal data|information"),
	CUE(FR, CUE_PRIVACY, "proteger|protection ~3 vie privee"),
	CUE(FR, CUE_PRIVACY, "proteger|protection ~4 personnelles|personnel"),
	CUE(ES, CUE_PRIVACY, "proteger|proteccion ~3 privacidad|intimidad"),
	CUE(ES, CUE_PRIVACY, "proteger|proteccion ~3 personales|personal"),
	CUE(EN, CUE_TAXATION,
		"internal|taxation tax|taxes|measure|measures|charges"),
	CUE(FR, CUE_TAXATION,
		"taxes|impots|impositions interieures|interieurs"),
	CUE(FR, CUE_TAXATION, "mesures fiscales"),
	CUE(ES, CUE_TAXATION, "impuestos|gravamenes|cargas internos|internas"),
	CUE(ES, CUE_TAXATION, "medidas tributarias|fiscales"),
	CUE(EN, CUE_EXISTING, "existing|non nonconforming|conforming measure*"),
	CUE(EN, CUE_EXISTING, "existing measure*"),
	CUE(EN, CUE_EXISTING, "measure* ~3 in force on|at"),
	CUE(FR, CUE_EXISTING, "mesure* existante*|non"),
	CUE(FR, CUE_EXISTING, "mesure* ~2 en vigueur"),
	CUE(ES, CUE_EXISTING, "medida* existente*|vigente*|disconforme*"),
	CUE(EN, CUE_GOVERNMENT_INFORMATION,
		"information held|processed ~3 by|on"),
	CUE(FR, CUE_GOVERNMENT_INFORMATION,
		"renseignements|informations detenu*|traite*"),
	CUE(ES, CUE_GOVERNMENT_INFORMATION,
		"informacion poseida|procesada|conservada"),
	CUE(EN, CUE_PROCUREMENT, "government|public procurement"),
	CUE(FR, CUE_PROCUREMENT, "marches publics"),
	CUE(ES, CUE_PROCUREMENT, "contratacion publica"),
	CUE(EN, CUE_INTELLECTUAL_PROPERTY, "intellectual property"),
	CUE(FR, CUE_INTELLECTUAL_PROPERTY, "propriete intellectuelle"),
	CUE(ES, CUE_INTELLECTUAL_PROPERTY, "propiedad intelectual"),
	CUE(EN, CUE_SUBSIDIES, "subsidies|subsidy|grants"),
	CUE(FR, CUE_SUBSIDIES, "subvention|subventions"),
	CUE(ES, CUE_SUBSIDIES, "subvencion|subvenciones|subsidios|donaciones"),
	CUE(EN, CUE_BROADCASTING, "broadcasting|audiovisual|audio"),
	CUE(FR, CUE_BROADCASTING, "radiodiffusion|audiovisuel*"),
	CUE(ES, CUE_BROADCASTING, "radiodifusion|audiovisual*"),
	CUE(EN, CUE_INDIGENOUS, "indigenous|maori"),
	CUE(FR, CUE_INDIGENOUS, "autochtones"),
	CUE(ES, CUE_INDIGENOUS, "indigenas"),
};
