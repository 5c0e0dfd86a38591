/** Puts the parts of a quote with ellipses or brackets together again, in order and near each other. */

import type { Difference } from '../../model.ts'
import { print } from './differences.ts'
import { isNegator, isNumber, lists } from './lists.ts'
import type { Joint, Part } from './parts.ts'
import type { Run } from './search.ts'
import type { Words } from './words.ts'

// What an honest ellipsis leaves out: some sentences, not pages (150 words are about a minute of speech).
const LONGEST_OMISSION = 150
// What a bracket stands for: a name or a verb form.
const LONGEST_REPLACED = 8

/** One place for each part, one after the other, taking the least room; null if there is no such chain. */
export function chainOf(parts: readonly Part[], places: readonly (readonly Run[])[]): Run[] | null {
  let best: Run[] | null = null
  for (const first of places[0] ?? []) {
    const chain = chainFrom(first, parts, places)
    if (chain && (!best || extent(chain) < extent(best))) best = chain
  }
  return best
}

function chainFrom(first: Run, parts: readonly Part[], places: readonly (readonly Run[])[]): Run[] | null {
  const chain = [first]
  for (let k = 1; k < parts.length; k++) {
    const before = chain[k - 1]?.to ?? 0
    const longest = parts[k]?.joint?.kind === 'bracket' ? LONGEST_REPLACED : LONGEST_OMISSION
    const next = firstFrom(places[k] ?? [], before)
    if (!next || next.from - before > longest) return null
    chain.push(next)
  }
  return chain
}

/** The first run that begins at or after a word (binary search: runs are in order). */
function firstFrom(runs: readonly Run[], word: number): Run | undefined {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.from ?? 0) < word) low = middle + 1
    else high = middle
  }
  return runs[low]
}

function extent(chain: readonly Run[]): number {
  return (chain.at(-1)?.to ?? 0) - (chain[0]?.from ?? 0)
}

/** What was lost between the parts that changes their meaning. */
export function jointDifferences(source: Words, parts: readonly Part[], chain: readonly Run[]): Difference[] {
  return parts.flatMap((part, k) => {
    const gap = { from: chain[k - 1]?.to ?? 0, to: chain[k]?.from ?? 0 }
    if (!part.joint) return []
    return part.joint.kind === 'ellipsis' ? omission(source, gap) : replacement(source, gap, part.joint)
  })
}

/** "not" swallowed by an ellipsis, unless it stands in whole sentences or asides that were left out. */
function omission(source: Words, gap: Run): Difference[] {
  if (gap.to <= gap.from) return []
  const before = source.end[gap.from - 1] ?? 0
  const after = source.start[gap.to] ?? source.text.length
  const text = source.text.slice(before, after)
  if (ASIDE.test(text)) return []
  const ends = [...text.matchAll(SENTENCE_END)].map((m) => before + m.index)
  const first = ends[0] ?? after
  const last = ends.at(-1) ?? before
  for (let i = gap.from; i < gap.to; i++) {
    const start = source.start[i] ?? 0
    if (start > first && start < last) continue
    if (denies(source.norm[i] ?? '')) return [{ quoted: '…', printed: print(source, gap), what: 'splice' }]
  }
  return []
}

// Left out from comma to comma, dash to dash or bracket to bracket.
const ASIDE = /^\s*(?:,[^.!?]*,|[\u2013\u2014-][^.!?]*[\u2013\u2014-]|\([^)]*\))\s*$/u
const SENTENCE_END = /[.!?]["'\u201d\u2019)]?\s/gu

function denies(word: string): boolean {
  return isNegator(word) || lists().denials.has(word)
}

/** An editor may name or explain; a negation or another number in the bracket is a change. */
function replacement(source: Words, gap: Run, joint: Joint): Difference[] {
  const editor = joint.words.toLowerCase().match(/[\p{L}\p{N}'\u2019-]+/gu) ?? []
  const printed = source.norm.slice(gap.from, gap.to)
  const difference = { quoted: `[${joint.words}]`, printed: print(source, gap) }
  const negators = (words: readonly string[]) => words.filter((word) => isNegator(word.replace('\u2019', "'"))).length
  if (negators(editor) !== negators(printed)) return [{ ...difference, what: 'negation' }]
  if (isBracketed(source, gap) && editor.join(' ') !== printed.join(' ')) return [{ ...difference, what: 'word' }]
  const numbers = printed.filter(isNumber)
  if (numbers.length > 0 && editor.filter(isNumber).join(' ') !== numbers.join(' ')) return [{ ...difference, what: 'number' }]
  return []
}

/** The source has a bracket there itself: then its words are to be kept. */
function isBracketed(source: Words, gap: Run): boolean {
  return source.text.slice(source.end[gap.from - 1] ?? 0, source.end[gap.to - 1]).includes('[')
}
