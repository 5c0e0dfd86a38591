/** Words as they are printed, in small letters, and the marks that end what is said. */

export interface PrintedWord {
  readonly word: string
  /** Offsets into the text given. */
  readonly at: number
  readonly end: number
}

export function printedWords(text: string): PrintedWord[] {
  return [...text.matchAll(/[\p{L}\p{N}'\u2019-]+(?:[:.]\p{N}+)*|[;:\u2014]/gu)].map((m) => ({
    word: m[0].toLowerCase().replace('\u2019', "'"),
    at: m.index,
    end: m.index + m[0].length,
  }))
}

/** The word at this place, or it and the next: the key of a list that has either; null where it has neither. */
export function phraseAt(
  words: readonly PrintedWord[],
  at: number,
  list: ReadonlyMap<string, string>,
): { key: string; end: number } | null {
  const [one, two] = [words[at], words[at + 1]]
  const pair = two === undefined ? undefined : list.get(`${one?.word} ${two.word}`)
  if (pair !== undefined && two) return { key: pair, end: two.end }
  const single = list.get(one?.word ?? '')
  return single === undefined || !one ? null : { key: single, end: one.end }
}
