/** Makes words from articles harmless in the place where they are printed. */

// Controls, line separators and the marks that reorder text on screen (Unicode TR 36; "Trojan Source", Boucher and Anderson 2021).
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu
const BREAKS = /[\t\n\r\u2028\u2029]+/gu
const PICTURES = 0x2400
// Most text is this; one look saves it two rewritings.
const PLAIN = /^[ -~\u00a0-\u02ff\u2010-\u201e]*$/u

/** One line of text in which every control character is seen and none works. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(BREAKS, ' ').replace(UNSEEN, show)
}

function show(char: string): string {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(PICTURES + code)
  if (code === 0x7f) return '\u2421'
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}

/** At most `length` characters, with an ellipsis where something was left out. */
export function clip(text: string, length: number): string {
  const shown = visible(text)
  if (shown.length <= length) return shown
  return `${shown.slice(0, length - 1).replace(/[\ud800-\udbff]$/u, '')}…`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** For HTML and XML, in text and in quoted attributes. */
export function markup(text: string): string {
  const shown = visible(text)
  return /[&<>"']/u.test(shown) ? shown.replace(/[&<>"']/gu, (char) => ENTITIES[char] ?? char) : shown
}

/** For GitHub-flavoured Markdown, anywhere in a line, table cells included. A bare address stays one: it links to what it shows. */
export function markdown(text: string): string {
  return visible(text)
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]<>|~#$&@!]/gu, '\\$&')
    .replace(/^(\s*)([-+=])/u, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/u, '$1\\$2')
}

// What spreadsheets take for a formula (OWASP, "CSV injection"), the full-width forms included.
const FORMULA = /^[\s'"]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u

/** One field of RFC 4180; an apostrophe keeps spreadsheets from running it. */
export function csvField(text: string): string {
  if (text === '') return ''
  const safe = FORMULA.test(text) || /^[\t\r\n]/u.test(text) ? `'${visible(text)}` : visible(text)
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** For the message of a GitHub workflow command. */
export function githubMessage(text: string): string {
  return text.split('\n').map(visible).join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A')
}

/** For a property of a GitHub workflow command. */
export function githubProperty(text: string): string {
  return githubMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** JSON in which the characters that a terminal or an editor would act on are escaped; it parses to the same value. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, escaped)}\n`
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A link target that cannot run anything: web and file addresses and relative paths; null for all else. */
export function safeUrl(url: string | null | undefined): string | null {
  if (!url || /[\u0000-\u0020\u007f-\u009f"'<>\\^`{|}]/u.test(url)) return null
  if (/^(?:https?|file):\/\//iu.test(url)) return url
  return /^[^/]*:/u.test(url) || url.startsWith('//') ? null : url
}
