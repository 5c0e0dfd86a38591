/** One place where a name is printed, before the mentions of an article are tied together. */

import type { NameType, Sentence } from '../../model.ts'
import type { Word } from './words.ts'

export interface Mention {
  /** Without title, role and possessive. */
  readonly words: readonly Word[]
  readonly start: number
  readonly end: number
  readonly type: NameType
  /** Whose organisation it is: "Azerbaijan" of "Azerbaijan's Foreign Ministry". */
  readonly owner: string | null
  readonly role: string | null
  readonly title: string | null
  readonly suffix: string | null
  /** Printed with a neighbour: "Hussein" of "brothers Hussein and Ziyaddin Safarov". */
  readonly sharedFamily: readonly Word[]
  /** Where it stands in the words of its sentence. */
  readonly from: number
  readonly to: number
  readonly all: readonly Word[]
  readonly sentence: Sentence
}

/** The mentions of one person, organisation, place or thing. */
export interface Tied {
  readonly type: NameType
  /** In order. */
  readonly mentions: Mention[]
}

/** The words as printed, single spaces between; commas and quotation marks are kept out. */
export function printed(words: readonly Word[]): string {
  if (words.length === 1) return words[0]?.text ?? ''
  let text = ''
  for (const word of words) if (!MARKS.has(word.text)) text += text === '' ? word.text : ` ${word.text}`
  return text
}

const MARKS: ReadonlySet<string> = new Set([',', '"', '\u201c', '\u201d', '(', ')'])
