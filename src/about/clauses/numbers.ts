/** The text gives another number for what the short statement counts or measures. */

import { relate } from '../../compare/index.ts'
import { isPeople } from '../../lexicon/words.ts'
import type { QuantityValue, Statement } from '../../model.ts'
import type { ArticleContext } from '../article/context.ts'
import type { Clash, Pair } from './clash.ts'
import { kinship } from './contraries.ts'
import type { ClauseSentence } from './read.ts'
import { alike, has, share, type Word } from './words.ts'

type Quantity = Statement & { readonly value: QuantityValue }

/** What is said around the number must nearly all be said in the sentence of the text. */
const TOLD_ALIKE = 0.85
/** The part is told of by the same noun and verb: a little less of the rest is enough. */
const PART_TOLD_ALIKE = 0.75

export function wrongNumbers(pair: Pair): Clash[] {
  return [...otherNumbers(pair), ...wholesForParts(pair), ...otherTurns(pair)]
}

/** "US exports rose 10.5%" where exports rose 12.8% and imports 10.5%. */
function otherNumbers(pair: Pair): Clash[] {
  const { short, claim, text, told } = pair
  return numbersIn(short, claim.index).flatMap((mine): Clash[] => {
    const about = wordsBeside(claim, mine)
    const part = share(about, told.words)
    if (part < TOLD_ALIKE || about.length === 0 || !isOneDeed(pair)) return []
    const rivals = numbersIn(text, told.index).filter((o) => isOneMeasure(mine.value, o.value))
    const moved = rivals.some((o) => o.value.stated === mine.value.stated)
    const theirs = moved ? ownedAlike(pair, mine, rivals) : rivals.length === 1 && !isGiven(text, mine) ? rivals[0] : null
    if (!theirs || !isConflict(mine, theirs) || mayHaveGrown(pair, mine, theirs)) return []
    return [{ kind: 'value', reason: 'no number is in both', left: mine, right: theirs, shared: part }]
  })
}

function isConflict(mine: Quantity, theirs: Quantity): boolean {
  return relate(mine.value, theirs.value).relation === 'conflict' || isFarMore(mine.value, theirs.value)
}

/** Of two days, and one of them said to grow: an update. */
function mayHaveGrown({ short, text }: Pair, mine: Quantity, theirs: Quantity): boolean {
  const [a, b] = [short.doc.published, text.doc.published]
  return a !== null && b !== null && a !== b && (mine.value.growing || theirs.value.growing)
}

/**
 * "More than 70,000" of what is more than 200,000: who says the smaller means that the larger is not known to be reached
 * (Cummins, Sauerland and Solt, Granularity and scalar implicature in numerical expressions, 2012).
 */
const FAR_MORE = 2

function isFarMore(a: QuantityValue, b: QuantityValue): boolean {
  if (a.modifier !== '>' || b.modifier !== '>' || a.stated === null || b.stated === null) return false
  return a.stated > FAR_MORE * b.stated
}

function numbersIn(article: ArticleContext, sentence: number): Quantity[] {
  return article.statements.filter(
    (s): s is Quantity =>
      s.sentence === sentence && s.value.kind === 'quantity' && s.value.stated !== null && !UNCOUNTED.has(s.value.dimension),
  )
}

const UNCOUNTED: ReadonlySet<string> = new Set(['ordinal', 'coordinate', 'clock', 'score'])

/** The verb of the short statement is in the text as well; "is" and "has" tell nothing. */
function isOneDeed({ claim, told }: Pair): boolean {
  const verb = claim.acts.find((act) => act.group.form === 'finite')
  if (!verb || EMPTY.has(verb.lemma)) return true
  return told.acts.some((act) => kinship(act.lemma, verb.lemma) === 'same') || told.words.some((w) => w.key === verb.lemma)
}

const EMPTY: ReadonlySet<string> = new Set(['be', 'have'])

/** Printed anywhere in the text, whatever it counts there, or the sum or difference of two figures of its kind. */
function isGiven(article: ArticleContext, { value }: Quantity): boolean {
  const figures = article.statements.flatMap((s) => (s.value.kind === 'quantity' ? [s.value] : []))
  if (figures.some((f) => f.stated === value.stated || f.whole === value.stated)) return true
  const kin = figures.filter((f) => isOneKind(f, value))
  if (kin.some((f) => relate(f, value).relation === 'compatible' && !isFarMore(value, f))) return true
  const stated = kin.flatMap((f) => (f.stated === null ? [] : [f.stated])).slice(0, MOST_FIGURES)
  return stated.some((a, i) => stated.slice(i + 1).some((b) => a + b === value.stated || Math.abs(a - b) === value.stated))
}

/** "40 shops here and 25 there": the second is a bare number. */
function isOneKind(a: QuantityValue, b: QuantityValue): boolean {
  const bare = (v: QuantityValue): boolean => v.dimension === 'count' || v.dimension === 'number'
  return a.unit === b.unit && (a.dimension === b.dimension || (bare(a) && bare(b)))
}

/** Sums are tried among so many figures at the most. */
const MOST_FIGURES = 40

/**
 * The same unit, or the same thing counted; "19 member nations" counts members too. Tolls and magnitudes are left to the
 * comparison of happenings: there is another of each with every happening.
 */
function isOneMeasure(a: QuantityValue, b: QuantityValue): boolean {
  if (a.dimension !== b.dimension || a.unit !== b.unit || a.subset || b.subset || (a.role !== null && b.role !== null && a.role !== b.role))
    return false
  if ((a.dimension === 'count' && a.role !== null) || a.dimension === 'magnitude') return false
  if (a.unit !== null) return true
  if (a.counted === null || b.counted === null) return false
  if (isPeople(a.counted) && isPeople(b.counted)) return a.role !== null && a.role === b.role
  return countedWords(a).some((x) => alike(x, b.counted ?? '')) || countedWords(b).some((x) => alike(x, a.counted ?? ''))
}

function countedWords({ counted, modifiers }: QuantityValue): readonly string[] {
  return counted === null ? modifiers : [...modifiers, counted]
}

/** Words of the sentence that are not of the number itself. */
function wordsBeside({ tokens, words }: ClauseSentence, { span, value }: Quantity): Word[] {
  return words.filter((w) => {
    const token = tokens[w.at]
    return token !== undefined && (token.end <= span.start || token.start >= span.end) && !w.number && w.key !== value.counted
  })
}

/** The one rival whose number belongs to the same noun, where the number of the short statement belongs to another. */
function ownedAlike({ claim, told }: Pair, mine: Quantity, rivals: readonly Quantity[]): Quantity | null {
  const owner = ownerOf(claim, mine)
  const owned = rivals.filter((o) => isOneOwner(owner, ownerOf(told, o)))
  return owned.length === 1 && !owned.some((o) => o.value.stated === mine.value.stated) ? (owned[0] ?? null) : null
}

/** The same noun, with all that the short statement adds to it: sales of tea are not sales of coffee. */
function isOneOwner(mine: readonly Word[], theirs: readonly Word[]): boolean {
  const [head, other] = [mine[0], theirs[0]]
  return head !== undefined && other !== undefined && alike(head.key, other.key) && share(mine, theirs) >= TOLD_ALIKE
}

/** The nearest noun to the left that the number can belong to, and what hangs on it: a noun behind "of" belongs to the one before it. */
function ownerOf({ tokens, words, acts }: ClauseSentence, { span }: Quantity): readonly Word[] {
  const verbs = new Set(acts.map((act) => act.group.main))
  const found: Word[] = []
  for (const word of words.toReversed()) {
    const token = tokens[word.at]
    if (!token || token.end > span.start) continue
    const noun = (token.pos === 'NOUN' || token.pos === 'PROPN') && !word.number && !verbs.has(word.at) && /\p{L}{3}/u.test(token.text)
    if (!noun || isVerbLike(tokens, word.at)) continue
    found.unshift(word)
    if (!isComplement(tokens, word.at)) return found
  }
  return found
}

/** "exports rise 12.8%": a noun right before the number, behind another noun, is a verb that the tagger missed. */
function isVerbLike(tokens: ClauseSentence['tokens'], at: number): boolean {
  const after = tokens[at + 1]
  return after !== undefined && (after.pos === 'NUM' || after.pos === 'SYM' || after.text === 'by') && tokens[at - 1]?.pos === 'NOUN'
}

/** Stands behind "of" or "and", perhaps with words that describe it. */
function isComplement(tokens: ClauseSentence['tokens'], at: number): boolean {
  let i = at - 1
  while (['DET', 'ADJ', 'NOUN', 'PROPN'].includes(tokens[i]?.pos ?? '')) i--
  return tokens[i]?.lower === 'of' || tokens[i]?.pos === 'CCONJ'
}

/** "fought three wars over the island" where two of three were fought over it. */
function wholesForParts({ short, claim, text, told }: Pair): Clash[] {
  return numbersIn(short, claim.index).flatMap((mine): Clash[] => {
    const part = numbersIn(text, told.index).find(
      (o) => o.value.whole !== null && isLargerPart(o.value) && o.value.whole === mine.value.stated,
    )
    if (!part || isWhole(short, mine) || part.value.counted === null || mine.value.counted !== part.value.counted) return []
    const [here, there] = [wordsAfter(claim, mine), wordsAfter(told, part)]
    const about = wordsBeside(claim, mine)
    if (
      here.length === 0 ||
      share(about, told.words) < PART_TOLD_ALIKE ||
      !here.some((w) => (w.name || w.weight >= TELLING ? has(there, w) : false))
    )
      return []
    return [{ kind: 'value', reason: 'the whole for the part', left: mine, right: part, shared: share(about, told.words) }]
  })
}

const TELLING = 0.5

/** The short statement gives the part too. */
function isWhole(short: ArticleContext, mine: Quantity): boolean {
  return short.statements.some((s) => s.value.kind === 'quantity' && s.value.whole !== null && s.value.whole === mine.value.stated)
}

/** "One of the seven wonders" names a member; it counts nothing. */
function isLargerPart({ stated, whole }: QuantityValue): boolean {
  return whole !== null && stated !== null && stated > 1 && stated !== whole
}

function wordsAfter({ tokens, words }: ClauseSentence, { span, value }: Quantity): Word[] {
  return words.filter((w) => (tokens[w.at]?.start ?? 0) >= span.end && !w.number && w.key !== value.counted)
}

/** "A and B got 12 and 9 years, respectively": each its own. */
function otherTurns({ short, claim, text, told }: Pair): Clash[] {
  const end = told.tokens.findIndex((t) => t.lower === 'respectively')
  if (end < 0) return []
  const numbers = numbersIn(text, told.index).filter((s) => s.span.end <= (told.tokens[end]?.start ?? 0))
  const values = numbers.slice(-2)
  const names = text.reading.entities.flatMap((e) => e.mentions.map((m) => ({ words: e.name.toLowerCase().split(/\s+/u), at: m.start })))
  const start = told.tokens[0]?.start ?? 0
  const row = names
    .filter((n) => n.at >= start && n.at < (values[0]?.span.start ?? 0))
    .sort((a, b) => a.at - b.at)
    .slice(0, 2)
  if (values.length < 2 || row.length < 2) return []
  return numbersIn(short, claim.index).flatMap((mine): Clash[] => {
    const turn = row.findIndex((n) => claim.words.some((w) => w.name && n.words.includes(w.key)))
    const other = row[1 - turn]
    const theirs = values[turn]
    if (
      !other ||
      !theirs ||
      claim.words.some((w) => w.name && other.words.includes(w.key)) ||
      mine.value.stated !== values[1 - turn]?.value.stated
    )
      return []
    if (share(wordsBeside(claim, mine), told.words) < TOLD_ALIKE || !isConflict(mine, theirs)) return []
    return [{ kind: 'value', reason: 'each has its own number', left: mine, right: theirs, shared: 1 }]
  })
}
