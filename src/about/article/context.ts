/** What surrounds a statement: the telling words, names, days and places of its sentence and of its article. */

import { isDated } from '../../compare/index.ts'
import { isSum, isWeekday } from '../../lexicon/words.ts'
import type { DateValue, Doc, NameValue, PlaceValue, QuantityValue, Reading, ReadSentence, Span, Statement } from '../../model.ts'
import { groupBy } from '../../structures/multimap.ts'
import { type AtHand, shelf } from './at-hand.ts'
import { type Bag, bagOf, mergeBags, total } from './bag.ts'
import { type Marks, marksIn } from './marks.ts'

/** A name in a sentence, with its terms in the bag, and the words of the office that goes with it ("deputy", "governor"). */
export interface Called extends Span {
  readonly terms: readonly string[]
  readonly office: readonly string[]
}

export interface SentenceContext extends Marks {
  readonly sentence: ReadSentence
  readonly bag: Bag
  /** Sum of the weights. */
  readonly weight: number
  /** For each term of the sentence its form in the bag; null where it is not in it. */
  readonly canon: readonly (string | null)[]
  /** Terms that are parts of names. */
  readonly names: ReadonlySet<string>
  readonly days: readonly DateValue[]
  readonly places: readonly PlaceValue[]
  readonly figures: readonly Statement<QuantityValue>[]
  readonly called: readonly Called[]
  /** "worldwide", "this season": a sum over several happenings. */
  readonly sum: boolean
  /** Title or among the first sentences. */
  readonly lead: boolean
  /** Days of the week that are named, as printed: they tell happenings apart where no date is known. */
  readonly weekdays: ReadonlySet<string>
}

export interface ArticleContext {
  readonly doc: Doc
  readonly reading: Reading
  readonly sentences: readonly SentenceContext[]
  /** The terms of title and first sentences: what the article is about. */
  readonly lead: Bag
  readonly leadWeight: number
  /** Days, exact to the day, that the lead names: when the main matter happened. */
  readonly leadDays: readonly DateValue[]
  readonly leadWeekdays: ReadonlySet<string>
  /** Of both those that lie behind: the day of a plan is no day of what an article tells, but of what comes of it. */
  readonly pastDays: readonly DateValue[]
  readonly pastWeekdays: ReadonlySet<string>
  /** All names and rare words of the article, for finding articles on one story. */
  readonly telling: Bag
  /** The terms of each sentence. */
  readonly terms: readonly (readonly string[])[]
  readonly statements: readonly Statement[]
  /** All terms of the article. */
  readonly whole: Bag
  readonly wholeWeight: number
  /** Terms that are parts of names, anywhere in the article. */
  readonly names: ReadonlySet<string>
  /** In how many sentences each term stands. */
  readonly spread: ReadonlyMap<string, number>
}

/** News puts who, what and where into the title and the first sentences (the inverted pyramid). */
const LEAD_SENTENCES = 3

/** Some 150 KB each: a story is at hand with all its tellings, and an archive needs little more memory than its readings. */
const articleShelf = shelf(500)

export function contextOf(doc: Doc, reading: Reading, atHand: AtHand = articleShelf): ArticleContext {
  let kept: Lasting | null = null
  const own = atHand(() => {
    const made = surroundingsOf(doc, reading)
    kept ??= { lead: made.lead, telling: made.telling, terms: made.sentences.map(({ bag }) => [...bag.keys()]) }
    return made
  })
  const lasting = (): Lasting => {
    if (kept === null) own()
    return kept as unknown as Lasting
  }
  return {
    doc,
    reading,
    statements: reading.statements,
    get sentences() {
      return own().sentences
    },
    get lead() {
      return lasting().lead
    },
    get leadWeight() {
      return own().leadWeight
    },
    get leadDays() {
      return own().leadDays
    },
    get leadWeekdays() {
      return own().leadWeekdays
    },
    get pastDays() {
      return own().pastDays
    },
    get pastWeekdays() {
      return own().pastWeekdays
    },
    get telling() {
      return lasting().telling
    },
    get terms() {
      return lasting().terms
    },
    get whole() {
      return own().whole
    },
    get wholeWeight() {
      return own().wholeWeight
    },
    get names() {
      return own().names
    },
    get spread() {
      return own().spread
    },
  }
}

type Surroundings = Omit<ArticleContext, 'doc' | 'reading' | 'statements' | 'terms'>

/** What indexes of a whole archive are made of: little, and never put away, or all else would be made again for it. */
type Lasting = Pick<ArticleContext, 'lead' | 'telling' | 'terms'>

function surroundingsOf(doc: Doc, reading: Reading): Surroundings {
  const sentences = sentencesOf(doc, reading)
  const leading = sentences.filter((s) => s.lead)
  const lead = mergeBags(leading.map((s) => s.bag))
  const whole = mergeBags(sentences.map((s) => s.bag))
  const leadDays = leading.flatMap((s) => s.days.filter((d) => d.precision === 'day' && d.anchor === null))
  return {
    sentences,
    lead,
    leadWeight: total(lead),
    leadDays,
    pastDays: leadDays.filter((d) => !d.relative || doc.published === null || d.from <= doc.published),
    pastWeekdays: new Set(leading.flatMap(weekdaysBehind)),
    leadWeekdays: new Set(leading.flatMap((s) => [...s.weekdays])),
    telling: tellingOf(sentences, reading),
    whole,
    wholeWeight: total(whole),
    names: new Set(sentences.flatMap((s) => [...s.names])),
    spread: spreadOf(sentences),
  }
}

/** "Will open on Monday": the word by which it is to come stands before it in its clause. */
function weekdaysBehind(context: SentenceContext): string[] {
  const { terms, at } = context.sentence
  return terms.filter(
    (term, i) => context.weekdays.has(term) && !context.ahead.some((word) => word < (at[i] ?? 0) && (at[i] ?? 0) - word <= AHEAD_REACH),
  )
}

/** Characters. */
const AHEAD_REACH = 60

function sentencesOf(doc: Doc, reading: Reading): SentenceContext[] {
  const names = nameOffsets(reading)
  const numbers = numberOffsets(reading)
  const leadEnd = leadSentences(reading)
  const bySentence = groupBy(reading.statements, (s) => s.sentence)
  return reading.sentences.map((sentence, index): SentenceContext => {
    const { bag, named, canon } = bagOf(sentence, names, numbers)
    const statements = bySentence.get(index) ?? []
    let read: Marks | null = null
    // Of most articles no two sentences are ever held against others so closely.
    const marks = (): Marks => {
      read ??= marksIn(doc, sentence, numbers)
      return read
    }
    return {
      get apart() {
        return marks().apart
      },
      get unreal() {
        return marks().unreal
      },
      get ahead() {
        return marks().ahead
      },
      get clocks() {
        return marks().clocks
      },
      sentence,
      bag,
      weight: total(bag),
      canon,
      names: named,
      days: statements.flatMap(({ value }) => (value.kind === 'date' && isDated(value) ? [value] : [])),
      places: statements.filter((s): s is Statement<PlaceValue> => s.value.kind === 'place').map((s) => s.value),
      figures: statements.filter((s): s is Statement<QuantityValue> => s.value.kind === 'quantity' && s.value.stated !== null),
      called: statements.flatMap((s) =>
        s.value.kind === 'name' ? [{ ...s.span, terms: termsIn(s.span, sentence, canon), office: officeOf(s.value) }] : [],
      ),
      sum: sentence.terms.some(isSum),
      lead: index < leadEnd,
      weekdays: new Set(sentence.terms.filter(isWeekday)),
    }
  })
}

function officeOf({ parts }: NameValue): string[] {
  return `${parts.title ?? ''} ${parts.role ?? ''}`.toLowerCase().split(/[\s-]+/u)
}

function termsIn({ start, end }: Span, { at }: ReadSentence, canon: readonly (string | null)[]): string[] {
  return canon.filter((term, i): term is string => term !== null && (at[i] ?? 0) >= start && (at[i] ?? 0) < end)
}

function spreadOf(sentences: readonly SentenceContext[]): Map<string, number> {
  const spread = new Map<string, number>()
  for (const { bag } of sentences) for (const term of bag.keys()) spread.set(term, (spread.get(term) ?? 0) + 1)
  return spread
}

/**
 * How much a shared term tells two sentences of these two articles from their other sentences: what both articles say in
 * every other sentence tells little. Depends on the two articles alone, so that a third changes nothing between them.
 */
export function pairWeight(left: ArticleContext, right: ArticleContext, term: string, weight: number): number {
  return weight / (1 + Math.log2(Math.max(left.spread.get(term) ?? 1, right.spread.get(term) ?? 1)))
}

/** Offsets of all words inside names. */
function nameOffsets(reading: Reading): Set<number> {
  const spans = reading.entities.flatMap((e) => e.mentions).sort((a, b) => a.start - b.start)
  return offsetsInside(reading, spans)
}

/** Offsets of all words inside quantities and dates: those are compared as values, not as words. */
function numberOffsets(reading: Reading): Set<number> {
  const spans = reading.statements
    .filter(({ value }) => value.kind === 'quantity' || (value.kind === 'date' && isDated(value)))
    .map((s) => s.span)
  return offsetsInside(reading, spans)
}

function offsetsInside(reading: Reading, spans: readonly { start: number; end: number }[]): Set<number> {
  const inside = new Set<number>()
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  let next = 0
  for (const sentence of reading.sentences) {
    while (next < sorted.length && (sorted[next]?.end ?? 0) <= sentence.start) next++
    for (let k = next; k < sorted.length; k++) {
      const span = sorted[k]
      if (!span || span.start >= sentence.end) break
      for (const at of sentence.at) if (at >= span.start && at < span.end) inside.add(at)
    }
  }
  return inside
}

function leadSentences(reading: Reading): number {
  const body = reading.sentences.findIndex((s) => s.block !== 'title' && s.block !== 'heading' && s.block !== 'byline')
  return Math.max(body, 0) + LEAD_SENTENCES
}

/** Rare words tell the story of an article; enough of them to find its siblings, not all. */
const MOST_TELLING = 60
/** Names tell a story better than the words that are rare in print. */
const NAME_RANK = 4
const TELLING = 0.9
/** A headline or a summary has few rare words: it is found by its less rare ones as well. */
const TELLING_IN_SHORT = 0.35
const FEW_SENTENCES = 3

function tellingOf(sentences: readonly SentenceContext[], { entities }: Reading): Bag {
  const counts = new Map<string, number>()
  const least = sentences.length <= FEW_SENTENCES ? TELLING_IN_SHORT : TELLING
  for (const { bag, lead, names } of sentences) {
    for (const [term, weight] of bag)
      if (weight >= least) counts.set(term, (counts.get(term) ?? 0) + weight * (lead ? 2 : 1) * (names.has(term) ? NAME_RANK : 1))
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const whole = entities.filter((e) => /\s/u.test(e.name)).map((e) => `=${e.name.toLowerCase()}`)
  return new Map([...whole.slice(0, MOST_TELLING), ...ranked.slice(0, MOST_TELLING).map(([term]) => term)].map((term) => [term, 1]))
}

/** Content words looked at on either side. */
const AROUND = 3

/** The words next to a statement, in the form in which they are compared. */
export function around({ sentence, canon }: SentenceContext, { span }: Statement): Set<string> {
  const before = sentence.at.findLastIndex((at) => at < span.start)
  const after = sentence.at.findIndex((at) => at >= span.end)
  const words = [...canon.slice(Math.max(0, before - AROUND + 1), before + 1), ...(after < 0 ? [] : canon.slice(after, after + AROUND))]
  return new Set(words.filter((w): w is string => w !== null))
}
