/** Finds quoted words in a text: exact, then typographic, then near with what differs, else the closest passage. */

import type { Difference, Doc, Grade, QuoteMatch } from '../model.ts'
import { type Aligned, alignRow } from './quote/align.ts'
import { withoutAsides } from './quote/asides.ts'
import { cutsNumber, standsAlone } from './quote/borders.ts'
import { closestPassage } from './quote/closest.ts'
import { cutOf } from './quote/cut.ts'
import { differencesOf } from './quote/differences.ts'
import { type Hints, nearestToHints } from './quote/hints.ts'
import { chainOf, jointDifferences } from './quote/joints.ts'
import { type Part, partsOf } from './quote/parts.ts'
import { outline, samePunctuation } from './quote/punctuation.ts'
import { findRow, type Run } from './quote/search.ts'
import { findShuffled } from './quote/shuffled.ts'
import { cutWords, type Words, wordsOf } from './quote/words.ts'

export interface Anchor {
  readonly grade: Exclude<Grade, 'missing'>
  /** Half-open UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
  readonly differences: readonly Difference[]
}

// Words that may be changed, added or left out before a quote counts as missing rather than altered: about every third.
const NEAR_SHARE = 0.34
// Of a quote this short nothing is left when a word is changed, unless it is a number, a name or a negation.
const SHORT = 3

/**
 * Where a quote stands in a text; null where nothing comes near. Ellipses stand for left-out words, brackets for an editor's.
 * `prefix`, `suffix` (words around it) and `position` (an offset) choose between several places; without them it is the first.
 */
export function anchorQuote(text: string, quote: string, hints: Hints = {}): Anchor | null {
  return anchorExact(text, quote, hints) ?? anchorWords(text, quote, hints)
}

/** The same for a claim's quote: with the closest passage where it is missing, and whether its cut turns its meaning. */
export function matchQuote(doc: Doc, quote: string): Omit<QuoteMatch, 'quote' | 'place'> {
  const anchor = anchorQuote(doc.text, quote)
  if (!anchor) return closest(doc, quote)
  const { grade, start, end, differences } = anchor
  const words = wordsOf(doc.text)
  return { grade, span: { doc: doc.id, start, end }, differences, cut: cutOf(words, runAt(words, start, end)) }
}

/** The words stand there with a number, name, negation or word changed, in another order, or spliced. */
export function isAltered(match: { readonly grade: Grade; readonly differences: readonly Difference[] }): boolean {
  return match.grade === 'near' && match.differences.some(({ what }) => what !== 'spelling')
}

function anchorExact(text: string, quote: string, hints: Hints): Anchor | null {
  if (!/[\p{L}\p{N}]/u.test(quote)) return null
  const places: { start: number; end: number }[] = []
  const wanted = hints.prefix === undefined && hints.suffix === undefined && hints.position === undefined ? 1 : MOST_EXACT
  for (let at = text.indexOf(quote); at >= 0 && places.length < wanted; at = text.indexOf(quote, at + 1)) {
    if (standsAlone(text, at, at + quote.length)) places.push({ start: at, end: at + quote.length })
  }
  const place = nearestToHints(text, places, hints)
  return place && { grade: 'exact', ...place, differences: [] }
}

// Places of one quotation that hints choose between; more are the same words again and again.
const MOST_EXACT = 200

function anchorWords(text: string, quote: string, hints: Hints): Anchor | null {
  const quoted = cutWords(quote)
  if (!/[\p{L}\p{N}]/u.test(quoted.norm.join(''))) return null
  const source = wordsOf(text)
  return anchorRow(source, quoted, hints) ?? anchorSpoken(source, quoted, hints) ?? anchorParts(source, partsOf(quote))
}

/** All words in their order. */
function anchorRow(source: Words, quoted: Words, hints: Hints): Anchor | null {
  const runs = findRow(source, quoted.norm).filter((run) => !cutsNumber(source, run))
  const places = runs.map((run) => ({ run, ...outline(source, run, quoted) }))
  const place = nearestToHints(source.text, places, hints)
  if (!place) return null
  const grade = samePunctuation(source, place.run, quoted) ? 'typographic' : 'near'
  return { grade, start: place.start, end: place.end, differences: [] }
}

/** The same, over "he said" between the parts of one quotation. */
function anchorSpoken(source: Words, quoted: Words, hints: Hints): Anchor | null {
  const spoken = withoutAsides(source)
  const found = spoken && anchorRow(spoken, quoted, hints)
  return found && { ...found, grade: 'near' }
}

function anchorParts(source: Words, parts: readonly Part[]): Anchor | null {
  const places = parts.map((part) => placesOf(source, part))
  if (places.length === 0 || places.some((runs) => runs.length === 0)) return null
  const chain = chainOf(parts, places)
  if (!chain) return brokenChain(source, parts, places)
  const inParts = parts.flatMap((part, k) => partDifferences(source, part, chain[k]))
  const differences = [...inParts, ...jointDifferences(source, parts, chain)]
  const verbatim = differences.length === 0 && parts.every((part, k) => lengthOf(chain[k]) === part.words.norm.length)
  return { grade: verbatim ? 'typographic' : 'near', ...ends(source, chain), differences }
}

function lengthOf(run: Run | undefined): number {
  return run ? run.to - run.from : 0
}

/** Word for word, or else the same words moved about, or else the one passage that comes near. */
function placesOf(source: Words, part: Part): readonly Run[] {
  const row = part.words.norm
  const runs = findRow(source, row).filter((run) => !cutsNumber(source, run))
  if (runs.length > 0) return runs
  if (row.length * (1 - NEAR_SHARE) > source.norm.length) return []
  const near = alignRow(source, row)
  if (near && near.cost <= NEAR_SHARE * row.length && isMeant(source, part, near)) return [widened(source, near)]
  const shuffled = findShuffled(source, row)
  return shuffled ? [shuffled] : []
}

/** "killing 67 people" is not a misquoted "the 67 people". */
function isMeant(source: Words, part: Part, run: Run): boolean {
  return part.words.norm.length > SHORT || partDifferences(source, part, run).every(({ what }) => what !== 'word')
}

/** A number that goes on after the words found is part of what differs. */
function widened(source: Words, run: Aligned): Run {
  return cutsNumber(source, run) ? { from: run.from, to: run.to + 1 } : run
}

function partDifferences(source: Words, part: Part, run: Run | undefined): Difference[] {
  return run ? differencesOf(part.words, { from: 0, to: part.words.norm.length }, source, run) : []
}

/** Every part stands somewhere, but not in this order or not near each other. */
function brokenChain(source: Words, parts: readonly Part[], places: readonly (readonly Run[])[]): Anchor {
  const firsts = places.map((runs) => runs[0] ?? { from: 0, to: 1 })
  const ordered = firsts.every((run, k) => k === 0 || run.from >= (firsts[k - 1]?.from ?? 0))
  const longest = firsts.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a))
  const quoted = parts.map((part) => part.words.text.trim()).join(' … ')
  const printed = firsts.map((run) => source.text.slice(source.start[run.from], source.end[run.to - 1]))
  const difference = { quoted, printed: printed.join(' … '), what: ordered ? ('splice' as const) : ('order' as const) }
  return { grade: 'near', ...ends(source, [longest]), differences: [difference] }
}

function ends(source: Words, chain: readonly Run[]): { start: number; end: number } {
  return { start: source.start[chain[0]?.from ?? 0] ?? 0, end: source.end[(chain.at(-1)?.to ?? 1) - 1] ?? 0 }
}

function closest(doc: Doc, quote: string): Omit<QuoteMatch, 'quote' | 'place'> {
  const missing = { grade: 'missing' as const, span: null, differences: [], cut: null }
  const source = wordsOf(doc.text)
  const quoted = cutWords(quote)
  const run = closestPassage(source, quoted.norm)
  if (!run) return missing
  const { start, end } = ends(source, [run])
  const differences = differencesOf(quoted, { from: 0, to: quoted.norm.length }, source, run)
  return { ...missing, span: { doc: doc.id, start, end }, differences }
}

function runAt(words: Words, start: number, end: number): Run {
  const from = words.end.findIndex((wordEnd) => wordEnd > start)
  const after = words.start.findIndex((wordStart) => wordStart >= end)
  return { from: Math.max(0, from), to: after < 0 ? words.norm.length : after }
}
