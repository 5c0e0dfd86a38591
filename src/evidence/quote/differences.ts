/** How the words of a quote differ from the words printed, and whether that alters it. */

import { diffArrays } from 'diff'
import type { Difference } from '../../model.ts'
import { areOpposites, isNegator, isNumber, sameSpelling } from './lists.ts'
import type { Run } from './search.ts'
import type { Words } from './words.ts'

interface Change {
  readonly quoted: Run
  readonly printed: Run
}

// Beyond this many changed words a reader is shown two passages, not a list of differences.
const MOST_EDITS = 200

/** Word for word, in reading order; words that the source itself puts between brackets or outside its quotation marks do not count. */
export function differencesOf(quote: Words, quoted: Run, source: Words, printed: Run): Difference[] {
  const changes = changesOf(quote, quoted, source, printed).filter((change) => !isAside(change, source))
  const found = changes.map((change) => toDifference(quote, source, change))
  return isReordered(quote, source, changes) ? found.map((d) => ({ ...d, what: 'order' as const })) : found
}

function changesOf(quote: Words, quoted: Run, source: Words, printed: Run): Change[] {
  const a = quote.norm.slice(quoted.from, quoted.to)
  const b = source.norm.slice(printed.from, printed.to)
  const parts = diffArrays(a, b, { maxEditLength: MOST_EDITS })
  if (!parts) return [{ quoted, printed }]
  const changes: Change[] = []
  let i = quoted.from
  let j = printed.from
  for (let k = 0; k < parts.length; ) {
    const fromI = i
    const fromJ = j
    while (parts[k]?.removed || parts[k]?.added) {
      if (parts[k]?.removed) i += parts[k]?.value.length ?? 0
      else j += parts[k]?.value.length ?? 0
      k++
    }
    if (i > fromI || j > fromJ) changes.push(...pairWords({ quoted: { from: fromI, to: i }, printed: { from: fromJ, to: j } }))
    const same = parts[k]?.value.length ?? 0
    i += same
    j += same
    k++
  }
  return changes
}

/** As many words taken out as put in: shown one against one. */
function pairWords(change: Change): Change[] {
  const { quoted, printed } = change
  const length = quoted.to - quoted.from
  if (length < 2 || length !== printed.to - printed.from) return [change]
  return Array.from({ length }, (_, k) => ({
    quoted: { from: quoted.from + k, to: quoted.from + k + 1 },
    printed: { from: printed.from + k, to: printed.from + k + 1 },
  }))
}

/** "…," he said, "…" and "Bill [Clinton]": the source's own interruption, not words of the speaker. */
function isAside({ quoted, printed }: Change, source: Words): boolean {
  if (quoted.to > quoted.from || printed.to === printed.from) return false
  const before = source.text.slice(source.end[printed.from - 1] ?? 0, source.start[printed.from])
  const after = source.text.slice(source.end[printed.to - 1], source.start[printed.to] ?? source.text.length)
  return (CLOSES.test(before) && OPENS.test(after)) || (/\[\s*$/u.test(before) && /^\s*\]/u.test(after))
}

const CLOSES = /^[.,;:!?\u2026\s-]*["\u201d\u2019\u00bb'][\s,\u2013\u2014-]*$/u
const OPENS = /^[.,;:\s\u2013\u2014-]*["\u201c\u2018\u00ab']\s*$/u

function toDifference(quote: Words, source: Words, change: Change): Difference {
  return { quoted: print(quote, change.quoted), printed: print(source, change.printed), what: kindOf(quote, source, change) }
}

function kindOf(quote: Words, source: Words, { quoted, printed }: Change): Difference['what'] {
  const a = quote.norm.slice(quoted.from, quoted.to)
  const b = source.norm.slice(printed.from, printed.to)
  if (count(a, isNegator) !== count(b, isNegator) || (a.length === 1 && areOpposites(a[0] ?? '', b[0] ?? ''))) return 'negation'
  if (numbers(a) !== numbers(b)) return 'number'
  if (isRespelt(a, b)) return 'spelling'
  return hasName(quote, quoted) || hasName(source, printed) ? 'name' : 'word'
}

/** Word by word, or as a whole: "per cent", "percent". */
function isRespelt(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  return a.length === b.length ? a.every((word, k) => sameSpelling(word, b[k] ?? '')) : sameSpelling(a.join(' '), b.join(' '))
}

function count(words: readonly string[], is: (word: string) => boolean): number {
  return words.filter(is).length
}

function numbers(words: readonly string[]): string {
  return words.filter(isNumber).sort().join(' ')
}

/** A capital that no start of a sentence explains. */
function hasName(words: Words, run: Run): boolean {
  for (let i = run.from; i < run.to; i++) {
    const start = words.start[i] ?? 0
    const printed = words.text.slice(start, words.end[i])
    if (!/^\p{Lu}/u.test(printed) || /^I(?:$|['\u2019])/u.test(printed)) continue
    const gap = i === 0 ? '' : words.text.slice(words.end[i - 1], start)
    if (i > 0 && !/[.!?:"\u201c\u2018\n]/u.test(gap)) return true
  }
  return false
}

/** The same words in another order: "A called B" for "B called A". */
function isReordered(quote: Words, source: Words, changes: readonly Change[]): boolean {
  const a = changes.flatMap((c) => quote.norm.slice(c.quoted.from, c.quoted.to))
  const b = changes.flatMap((c) => source.norm.slice(c.printed.from, c.printed.to))
  return a.length > 0 && a.sort().join(' ') === b.sort().join(' ')
}

export function print(words: Words, run: Run): string {
  if (run.to <= run.from) return ''
  return words.text.slice(words.start[run.from], words.end[run.to - 1])
}
