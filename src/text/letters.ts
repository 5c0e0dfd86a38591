/** Questions about the letters of a word, answered without a regular expression where its first letter is plain. */

/** Whether it is more than marks: there is a letter or a digit in it. */
export function hasLetterOrDigit(text: string): boolean {
  const code = text.charCodeAt(0)
  const plain = (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || (code > 0x2f && code < 0x3a)
  return plain || /[\p{L}\p{N}]/u.test(text)
}

export function startsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < 0x80 ? code > 0x40 && code < 0x5b : /^\p{Lu}/u.test(text)
}
