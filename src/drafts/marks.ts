/** Marks in a draft that name a claim: `[^azal-deaths]` and `{claim: azal-deaths}`, and footnotes that lead somewhere. */

export interface Mark {
  readonly start: number
  readonly end: number
  /** Ids of claims, or labels of footnotes. */
  readonly ids: readonly string[]
  /** As printed, for the reader. */
  readonly said: string
}

export interface Marks {
  readonly marks: readonly Mark[]
  /** Text behind `[^label]:` at the start of a line, by label. */
  readonly footnotes: ReadonlyMap<string, string>
  /** The text with marks and footnotes blanked out: the same length, so that offsets hold. */
  readonly plain: string
}

const FOOTNOTE = /^[ \t]*\[\^([^\]\s[]{1,200})\]:([^\n]*)$/gmu
const MARK = /\[\^([^\]\s[]{1,200})\]|\{\s?claims?:\s?([^{}\n]{1,400})\}/gu

export function findMarks(text: string): Marks {
  const footnotes = new Map<string, string>()
  const body = text.replace(FOOTNOTE, (line: string, label: string, rest: string) => {
    footnotes.set(label, rest.trim())
    return blank(line)
  })
  const marks = [...body.matchAll(MARK)].map((found): Mark => {
    const ids = (found[1] ?? found[2] ?? '').split(/[\s,]+/u).filter((id) => id !== '')
    return { start: found.index, end: found.index + found[0].length, ids, said: found[0] }
  })
  return { marks, footnotes, plain: body.replace(MARK, blank) }
}

function blank(text: string): string {
  return text.replace(/[^\n]/gu, (char) => ' '.repeat(char.length))
}
