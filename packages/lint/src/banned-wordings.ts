/** Wordings beside a label that say what no label can say: data, each with the text that speaks against it. */

/** One of them. */
export interface BannedWording {
  /** Which message tells of it. */
  code: 'compliance' | 'vague'
  /** The language that it is in, BCP 47. */
  language: string
  /** What a whole sentence of the block is; articles about the law use the same words further on in a sentence. */
  sentence: RegExp
  cite: {text: string; url: string; on: string}
}

const noCompliance = {
  text: 'EU icons for labelling: using an icon does not establish compliance, and use by others than signatories of the Code must not be read as adherence to it',
  url: 'https://digital-strategy.ec.europa.eu/en/policies/eu-icons-labelling-ai-generated-content',
  on: '2026-11-30',
}
const noVagueness = {
  text: 'Guidelines of 2026-07-20 on Article 50 of the AI Act, paragraphs 38 and 39, as reported by others: notices that say of a whole site that AI may be used are too generic',
  url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
  on: '2026-11-30',
}

const act = '(?:the )?(?:EU )?(?:AI Act|Artificial Intelligence Act|Article 50(?: of the (?:EU )?AI Act)?)'
const subject = '(?:(?:this|our|all|the) [\\p{L} -]{2,30} |we |it )'
const thing =
  '(?:page|article|content|post|text|site|website|blog|newsletter|image|picture|photo|video|audio)s?'

const compliance: readonly (readonly [language: string, sentence: RegExp])[] = [
  [
    'en',
    new RegExp(
      `^(?:${subject}(?:is|are) )?(?:fully |100 ?% )?(?:EU )?AI Act[ -](?:compliant|certified|approved)\\b[^?]*$`,
      'iu',
    ),
  ],
  [
    'en',
    new RegExp(
      `^(?:${subject}(?:is |are )?)?(?:fully )?(?:complies|comply|compliant) with ${act}[^?]*$`,
      'iu',
    ),
  ],
  [
    'en',
    new RegExp(
      `^(?:${subject}(?:is |are )?)?(?:labell?ed|marked|disclosed|published) in (?:full )?(?:compliance|accordance|conformity|line) with ${act}[^?]*$`,
      'iu',
    ),
  ],
  ['de', /^.{0,40}\b(?:KI-Verordnung|KI-VO|AI[ -]Act|KI-Gesetz)s?[- ]?konform\b[^?]{0,20}$/iu],
  ['de', /^.{0,40}\bkonform mit (?:der|dem) (?:EU-)?(?:KI-Verordnung|KI-VO|AI Act|KI-Gesetz)[^?]{0,20}$/iu],
  [
    'fr',
    /^.{0,40}\bconforme (?:à l[’']|au )(?:AI Act|IA Act|règlement (?:européen )?sur l[’'](?:IA|intelligence artificielle)|article 50)[^?]{0,20}$/iu,
  ],
  [
    'es',
    /^.{0,40}\bconforme (?:a|con) (?:la|el) (?:Ley|Reglamento)(?: europe[ao])? de (?:IA|Inteligencia Artificial)[^?]{0,20}$/iu,
  ],
  ['it', /^.{0,40}\bconforme all[’'](?:AI Act|articolo 50)[^?]{0,20}$/iu],
  ['nl', /^.{0,40}\b(?:voldoet aan|conform) de (?:AI-verordening|AI Act|AI-wet)[^?]{0,20}$/iu],
  ['nb', /^.{0,40}\bi samsvar med (?:KI-forordningen|KI-loven|AI Act)[^?]{0,20}$/iu],
  ['sv', /^.{0,40}\b(?:följer|uppfyller) (?:AI-förordningen|AI Act)[^?]{0,20}$/iu],
]

const vague: readonly (readonly [language: string, sentence: RegExp])[] = [
  [
    'en',
    new RegExp(
      `^(?:${subject}|)(?:may|might|could) (?:contain|include|use)s? (?:\\p{L}+ )?(?:AI|artificial intelligence)\\b[^?]*$`,
      'iu',
    ),
  ],
  [
    'en',
    new RegExp(
      `^(?:parts of )?(?:this|our|the) ${thing} (?:may|might|could) (?:have been|be) (?:partly |partially )?(?:generated|created|written|made|edited)\\b[^?]{0,40}\\b(?:AI|artificial intelligence)\\b[^?]*$`,
      'iu',
    ),
  ],
  ['en', /^(?:AI|artificial intelligence) (?:may|might|could) (?:have been|be) used\b[^?]*$/iu],
  ['de', /^(?:(?:Diese|Dieser|Dieses|Unsere) [\p{L} -]{2,30} )?kann (?:\p{L}+ )?KI\b[^?]*enthalten[^?]*$/iu],
  [
    'de',
    /^(?:(?:Diese|Dieser|Dieses|Unsere) [\p{L} -]{2,30} )?(?:kann|könnte) mit (?:Hilfe von )?KI (?:erstellt|generiert|geschrieben) worden sein[^?]*$/iu,
  ],
  [
    'fr',
    /^(?:(?:Ce|Cet|Cette|Notre|Nos) [\p{L} -]{2,30} )?(?:peut|peuvent) contenir [^?]{0,30}\bIA\b[^?]*$/iu,
  ],
  ['es', /^(?:(?:Este|Esta|Nuestro|Nuestra) [\p{L} -]{2,30} )?puede contener [^?]{0,30}\bIA\b[^?]*$/iu],
  ['it', /^(?:(?:Questo|Questa) [\p{L} -]{2,30} )?può contenere [^?]{0,30}\bIA\b[^?]*$/iu],
  ['nl', /^(?:(?:Deze|Dit|Onze) [\p{L} -]{2,30} )?kan [^?]{0,30}\bAI\b[^?]*bevatten[^?]*$/iu],
  ['nb', /^(?:(?:Denne|Dette|Disse) [\p{L} -]{2,30} )?kan inneholde [^?]{0,30}\bKI\b[^?]*$/iu],
  ['sv', /^(?:(?:Den här|Det här|Denna|Detta) [\p{L} -]{2,30} )?kan innehålla [^?]{0,30}\bAI\b[^?]*$/iu],
]

/** All of them. */
export const bannedWordings: readonly BannedWording[] = [
  ...compliance.map(([language, sentence]) => ({
    code: 'compliance' as const,
    language,
    sentence,
    cite: noCompliance,
  })),
  ...vague.map(([language, sentence]) => ({code: 'vague' as const, language, sentence, cite: noVagueness})),
]
