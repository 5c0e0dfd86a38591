/** Cuts a sentence into clauses: stretches that one negation, hedge or cue reaches. */

import type { Token } from '../../model.ts'
import { oncePer } from '../../structures/once-per.ts'

/** Token numbers, half-open. */
export interface Clause {
  readonly from: number
  readonly to: number
}

const STRONG: ReadonlySet<string> = new Set([';', ':', '\u2013', '\u2014', '--'])
const RELATIVE: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which', 'where'])
// The tagger calls these conjunctions, but they mostly govern a noun.
const PREPOSITIONS: ReadonlySet<string> = new Set([
  'as',
  'than',
  'for',
  'of',
  'in',
  'by',
  'with',
  'from',
  'on',
  'at',
  'about',
  'like',
  'into',
  'without',
])
const CONTRAST: ReadonlySet<string> = new Set(['but', 'while', 'whereas', 'although', 'though', 'yet'])

/** In order, without gaps; at least one for a sentence with tokens. Cut once: several finders ask. */
export const clausesOf = oncePer((tokens: readonly Token[]): readonly Clause[] =>
  cutAt(tokens, (i, from) => startsClause(tokens, i) || endsInserted(tokens, i, from)),
)

/** Wider than clauses: what a cue like "according to X" reaches, up to a contrast or a semicolon. */
export function segmentsOf(tokens: readonly Token[]): Clause[] {
  return cutAt(tokens, (i) => tokens[i - 1]?.text === ';' || (tokens[i - 1]?.text === ',' && CONTRAST.has(tokens[i]?.lower ?? '')))
}

/** The part that holds a token (binary search: a hostile sentence has thousands of parts). */
export function partAt(parts: readonly Clause[], token: number): Clause {
  let low = 0
  let high = parts.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.to ?? 0) <= token) low = middle + 1
    else high = middle
  }
  return parts[low] ?? { from: token, to: token + 1 }
}

function cutAt(tokens: readonly Token[], isBorder: (i: number, from: number) => boolean): Clause[] {
  const parts: Clause[] = []
  let from = 0
  for (let i = 1; i < tokens.length; i++) {
    if (!isBorder(i, from)) continue
    parts.push({ from, to: i })
    from = i
  }
  if (tokens.length > from) parts.push({ from, to: tokens.length })
  return parts
}

function startsClause(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  const before = tokens[i - 1]
  if (!token || !before) return false
  if ((before.pos === 'PUNCT' || before.pos === 'SYM' || before.pos === 'X') && STRONG.has(before.text)) return true
  if (token.pos === 'SCONJ') return !PREPOSITIONS.has(token.lower)
  if (token.pos === 'PRON' || token.pos === 'ADV') return startsRelative(token, before)
  if (token.pos === 'CCONJ') return joinsClauses(tokens, i)
  return token.pos === 'VERB' && before.text === ',' && token.lower.endsWith('ing')
}

// No reader keeps a clause open for longer; also bounds the work on a sentence without end.
const LONGEST_INSERTED = 30

/** "The plan, which cut 12 jobs, is not popular": behind the comma the main clause goes on, and its denial is no matter of the inserted one. */
function endsInserted(tokens: readonly Token[], i: number, from: number): boolean {
  if (tokens[i - 1]?.text !== ',' || i - from > LONGEST_INSERTED || !isSubordinate(tokens[from])) return false
  return hasVerb(tokens, from + 1, i) && hasVerb(tokens, i, clauseEnd(tokens, i))
}

function isSubordinate(first: Token | undefined): boolean {
  return first !== undefined && (first.lower === 'that' || RELATIVE.has(first.lower) || CONTRAST.has(first.lower))
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  let end = from
  while (end < tokens.length && end < from + LONGEST_INSERTED && tokens[end]?.pos !== 'PUNCT') end++
  return end
}

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token?.pos === 'AUX' || (token?.pos === 'VERB' && !token.lower.endsWith('ing'))) return true
  }
  return false
}

function startsRelative(token: Token, before: Token): boolean {
  if (token.lower === 'that') return before.pos === 'NOUN' || before.pos === 'PROPN'
  return RELATIVE.has(token.lower) && before.pos !== 'ADP'
}

/** "but" always; "and" where a new subject and verb or a second verb follow. */
function joinsClauses(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.lower === 'but') return true
  let k = i + 1
  while (tokens[k]?.pos === 'ADV') k++
  const next = tokens[k]
  if (next?.pos === 'VERB' || next?.pos === 'AUX') return true
  if (tokens[i - 1]?.text !== ',') return false
  for (let j = k; j < tokens.length && tokens[j]?.text !== ','; j++) {
    const pos = tokens[j]?.pos
    if (pos === 'VERB' || pos === 'AUX') return true
  }
  return false
}
