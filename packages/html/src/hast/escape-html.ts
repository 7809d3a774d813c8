/** The one place where text of others becomes HTML: text, attribute values, and JSON inside a script. */

/** Text between tags. */
export function escapeText(text: string): string {
  // Most texts hold nothing to escape.
  if (!/[&<>\r\0]/.test(text)) return text
  return fold(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** The value of an attribute, to be put between double quotes. */
export function escapeAttribute(text: string): string {
  return text.includes('"') ? escapeText(text).replaceAll('"', '&quot;') : escapeText(text)
}

/** A value as JSON that can end no script and open no comment, in HTML and in XHTML. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Markup with a reference for each character that is no ASCII, for pages that say they are in another encoding. */
export function asciiText(markup: string): string {
  return markup.replace(/[^\0-\x7F]/gu, character => `&#${character.codePointAt(0)};`)
}

/** The same of JSON, which knows no references. */
export function asciiJson(json: string): string {
  return json.replace(/[^\0-\x7F]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A parser drops NUL and rewrites CR; what is written must be what is read. */
function fold(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '\uFFFD')
}
