/** Takes the name of a person apart: titles off, comma forms turned, particles and suffixes set aside. */

import { remembered } from '../../structures/remembered.ts'
import { nameLists } from './lists.ts'
import { isAbjad, isSyllabic, plainWords } from './plain.ts'
import { unmaskDigits } from './words.ts'

export interface PersonName {
  /** As printed, but for case and spaces. */
  readonly printed: string
  /** Words that carry the name, in order, given name first where a comma tells. */
  readonly words: readonly string[]
  /** The same with particles. */
  readonly all: readonly string[]
  readonly suffix: string | null
  /** Position in `words` of the father's name after "bin"; null without. */
  readonly sonOf: number | null
  readonly comma: boolean
  /** Every word, titles too: a title may after all be a name. */
  readonly withTitles: readonly string[]
  readonly abjad: boolean
  /** The signs of a name in Chinese characters, kana or hangul; null for alphabets. */
  readonly signs: string | null
}

// More words than any name has: what comes after is cut, so that hostile input costs little.
const MOST_WORDS = 12
const MOST_NAMES = 5_000

export const parsePerson = remembered(MOST_NAMES, (name): PersonName => parse(name.slice(0, 200)))

function parse(name: string): PersonName {
  const { order, suffix: commaSuffix, comma } = turnComma(name)
  const words = plainWords(order).slice(0, MOST_WORDS).map(unmaskDigits)
  const { rest, suffix } = takeSuffix(words)
  const all = withoutTitles(rest)
  const { particles, filiation } = nameLists()
  const bare = all.filter((word, i) => !particles.has(word) || (i === all.length - 1 && all.length > 1 && !filiation.has(word)))
  const carrying = bare.length > 0 ? bare : all
  return {
    printed: name.toLowerCase().replace(/\s+/gu, ' ').trim(),
    words: carrying,
    all: all,
    suffix: suffix ?? commaSuffix,
    sonOf: sonOf(all, filiation, particles),
    comma,
    withTitles: rest.filter((word) => !particles.has(word)),
    abjad: isAbjad(name),
    signs: isSyllabic(name) ? name.replace(/[\s\u00b7・-]+/gu, '') : null,
  }
}

/** "Frost, William W." is William W. Frost; "William Frost, Jr." is not turned. */
function turnComma(name: string): { order: string; suffix: string | null; comma: boolean } {
  const at = name.indexOf(',')
  if (at < 0) return { order: name, suffix: null, comma: false }
  const after = name.slice(at + 1)
  const suffix = nameLists().suffixes.get(plainWords(after).join(' '))
  if (suffix !== undefined) return { order: name.slice(0, at), suffix, comma: false }
  return { order: `${after} ${name.slice(0, at)}`, suffix: null, comma: true }
}

function takeSuffix(words: readonly string[]): { rest: readonly string[]; suffix: string | null } {
  const { suffixes, honours } = nameLists()
  const last = words.at(-1) ?? ''
  if (words.length > 2 && honours.has(last)) return takeSuffix(words.slice(0, -1))
  const suffix = words.length > 1 ? (suffixes.get(last) ?? null) : null
  return { rest: suffix === null ? words : words.slice(0, -1), suffix }
}

function withoutTitles(words: readonly string[]): readonly string[] {
  const { titles, titleNames } = nameLists()
  let from = 0
  while (from < words.length - 1 && titles.has(words[from] ?? '')) {
    if (titleNames.has(words[from] ?? '') && words.length - from <= 2) break
    from++
  }
  return words.slice(from)
}

function sonOf(all: readonly string[], filiation: ReadonlySet<string>, particles: ReadonlySet<string>): number | null {
  const at = all.findIndex((word, i) => filiation.has(word) && i > 0 && i < all.length - 1)
  return at < 0 ? null : all.slice(0, at).filter((word) => !particles.has(word)).length
}
