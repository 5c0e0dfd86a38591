/** Blanks what a terminal would obey or what no text may hold, without moving a single offset. */

// Escape sequences of terminals (ECMA-48: CSI and OSC), so that "[31m" does not stay behind as text.
const ESCAPES = /[\u001b\u009b]\[?[0-9;?]{0,32}[ -/]{0,4}[@-~]|\u001b\][^\u0007\u001b]{0,512}(?:\u0007|\u001b\\)/gu
// Control characters except tab and line ends; lone surrogates are matched as such by the `u` flag.
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff]/gu
const ANY = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff]/u

/** The same text, same length, with escape sequences, control characters and lone surrogates as spaces. */
export function printable(text: string): string {
  if (!ANY.test(text)) return text
  return text.replace(ESCAPES, blank).replace(UNPRINTABLE, ' ')
}

function blank(sequence: string): string {
  return ' '.repeat(sequence.length)
}
