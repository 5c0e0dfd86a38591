/** Days and hours with the deed that they date, and whom it befell, as far as one sentence tells. */

import { isDated } from '../../compare/index.ts'
import { loadLexicon } from '../../lexicon/load.ts'
import { isAhead, isCarrier, isLight } from '../../lexicon/words.ts'
import type { DateValue, NameValue, Statement, Token } from '../../model.ts'
import { oncePer } from '../../structures/once-per.ts'
import type { ArticleContext, SentenceContext } from '../article/context.ts'
import { clauseSentence } from '../clauses/read.ts'
import { isTelling } from '../judge/attribute.ts'
import type { Placed } from '../judge/placed.ts'

export type Dated = Statement<DateValue>
type Named = Statement<NameValue>

/** A date with the deed that it dates: whose deed, and where. */
export interface DeedDay {
  readonly date: Dated
  readonly event: string
  /** Lemma of the word that raises the event. */
  readonly lemma: string
  readonly who: NameValue
  /** Names between the deed and its date: where, and who else. */
  readonly names: readonly NameValue[]
  /** Nouns behind the deed: for what, with what. */
  readonly words: readonly string[]
}

interface Occasions {
  /** Classes of happenings that befall nobody twice. */
  readonly once: readonly string[]
  /** Those that one story tells once of one and the same. */
  readonly 'once-in-a-story': readonly string[]
  /** Those that the same people have again within a week. */
  readonly again: readonly string[]
  /** Rows of lemmas that tell one such deed. */
  readonly deeds: readonly (readonly string[])[]
  /** Words by which a deed is not the first of its kind. */
  readonly repeated: readonly string[]
  /** Verbs that are done by their subject to another. */
  readonly undergone: readonly string[]
}

export function deedDaysOf(article: ArticleContext): readonly DeedDay[] {
  return deedDaysIn(article.sentences, article)
}

const deedDaysIn = oncePer((sentences: ArticleContext['sentences'], article: ArticleContext): readonly DeedDay[] =>
  article.statements.flatMap((s) => {
    const sentence = sentences[s.sentence]
    return isDate(s) && sentence ? (deedDayOf(article, sentence, s) ?? []) : []
  }),
)

function isDate(s: Statement): s is Dated {
  return s.value.kind === 'date' && s.value.anchor === null && s.value.precision !== 'span'
}

function isName(s: Statement): s is Named {
  return s.value.kind === 'name'
}

function deedDayOf(article: ArticleContext, sentence: SentenceContext, date: Dated): DeedDay | null {
  const { frame } = date
  const event = frame?.event ?? null
  if (!frame?.trigger || event === null || isTelling(event) || sentence.apart || sentence.sum || date.negated) return null
  const tokens = clauseSentence(article, date.sentence)?.tokens ?? []
  const trigger = tokens.find((t) => t.start === frame.trigger?.start)
  if (
    !trigger ||
    !isOccasion(event, trigger.lemma) ||
    isAheadAt(tokens, trigger) ||
    isRepeated(tokens) ||
    (isUsual(trigger) && isUndatedOf(event, date))
  )
    return null
  const names = article.statements.filter((s): s is Named => s.sentence === date.sentence && isName(s))
  const { start, end } = frame.trigger
  const behind = date.span.start >= end
  const between = wordsBetween(article, date)
  if (between.some(isVerb) || between.some((t) => /^[;:()]$/u.test(t.text)) || isUnreal(sentence, start)) return null
  const who = bearerOf(article, tokens, names, trigger, end)
  if (!who || who.value.type === 'place') return null
  // "Who swam to stardom in the 1940s, died": a day before the deed stands before its bearer too, or right beside it.
  if (!behind && who.span.start < date.span.end && between.some((t) => t.pos !== 'ADV')) return null
  const beside = names.filter((n) => n !== who && (behind ? n.span.start >= end && n.span.end <= date.span.start : n.span.start >= end))
  return {
    date,
    event,
    lemma: trigger.lemma,
    who: who.value,
    names: beside.map((n) => n.value),
    words: nounsBehind(tokens, Math.max(end, who.span.end), names, date),
  }
}

/** "Will leave on Friday": what is announced may be put off. */
function isAheadAt(tokens: readonly Token[], { start }: Token): boolean {
  return tokens.some((t) => t.end <= start && start - t.end <= UNREAL_REACH && isAhead(t.lemma))
}

/** "Opens at 9 a.m.", "leaves on Fridays": but "set out" and "quit" may be past. */
function isUsual({ pos, lower, lemma }: Token): boolean {
  return pos === 'VERB' && (lower === `${lemma}s` || lower === `${lemma}es`)
}

function isUndatedOf(event: string, { value }: Dated): boolean {
  return !occasions().once.includes(event) && !isDated(value)
}

function isRepeated(tokens: readonly Token[]): boolean {
  return tokens.some((t) => occasions().repeated.includes(t.lemma))
}

/** Up to the next verb, comma or name; those of the date aside. */
function nounsBehind(tokens: readonly Token[], from: number, names: readonly Named[], { span }: Dated): string[] {
  const behind = tokensIn(tokens, from, Infinity, names).filter((t) => t.end <= span.start || t.start >= span.end)
  const end = behind.findIndex((t) => isVerb(t) || /^[,;:()]$/u.test(t.text))
  return behind.slice(0, end < 0 ? behind.length : end).flatMap((t) => (t.pos === 'NOUN' ? [t.lemma] : []))
}

/** Expected, feared or denied: it did not happen, or not then. */
function isUnreal({ unreal }: SentenceContext, trigger: number): boolean {
  return unreal.some((at) => at < trigger && trigger - at <= UNREAL_REACH)
}

/** Characters, as far as an auxiliary stands from its verb. */
const UNREAL_REACH = 40

/** "Police were called to the crash at 9:20": a verb of its own between the deed and the day or hour has it for itself; "opens on Sunday" is usual. */
export function isOfOtherDeed(placed: Placed): boolean {
  return placed.statement.value.kind === 'date' && datesOther(placed)
}

const datesOther = oncePer(({ statement, article }: Placed): boolean => {
  const { value, frame, sentence } = statement
  if (value.kind !== 'date') return false
  const trigger = value.relative ? clauseSentence(article, sentence)?.tokens.find((t) => t.start === frame?.trigger?.start) : undefined
  if (trigger && isUsual(trigger)) return true
  const between = wordsBetween(article, statement)
  const before = frame?.trigger !== null && frame?.trigger !== undefined && statement.span.end <= frame.trigger.start
  const isCarried = before ? takes : isDone
  return between.some(({ pos, lemma }, i) => pos === 'SCONJ' || (pos === 'VERB' && !isCarrier(lemma) && !isCarried(between, i)))
})

/** "On Monday the dam suffered serious damage", "carried out a strike": the deed behind the verb is its object. */
function takes(words: readonly Token[], verb: number): boolean {
  const behind = words.slice(verb + 1)
  return isLight(words[verb]?.lemma ?? '') && behind.every(({ pos, lower }) => OF_OBJECT.has(pos) || lower === 'out')
}

const OF_OBJECT: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'ADV', 'NUM', 'CCONJ'])

/** "The strike was carried out on Monday." */
function isDone(words: readonly Token[], verb: number): boolean {
  return isLight(words[verb]?.lemma ?? '') && words[verb - 1]?.lemma === 'be'
}

/** The words between a value and the deed that it is read for, on whichever side; those of names aside. */
export function wordsBetween(article: ArticleContext, { sentence, span, frame }: Statement): Token[] {
  const trigger = frame?.trigger
  const tokens = trigger ? (clauseSentence(article, sentence)?.tokens ?? []) : []
  const names = article.statements.filter((s): s is Named => s.sentence === sentence && isName(s))
  if (!trigger) return []
  return span.start >= trigger.end ? tokensIn(tokens, trigger.end, span.start, names) : tokensIn(tokens, span.end, trigger.start, names)
}

/** The words of a stretch, those of names aside: taggers take many a name for a verb. */
function tokensIn(tokens: readonly Token[], from: number, to: number, names: readonly Named[]): Token[] {
  return tokens.filter((t) => t.start >= from && t.end <= to && !names.some((n) => n.span.start <= t.start && t.end <= n.span.end))
}

function isVerb({ pos }: Token): boolean {
  return pos === 'VERB' || pos === 'AUX' || pos === 'SCONJ'
}

/** "Marchetti, 82, died", "Ruiz was arrested", "police arrested Ruiz", "the death of Marchetti", "Marchetti's death". */
function bearerOf(article: ArticleContext, tokens: readonly Token[], names: readonly Named[], trigger: Token, end: number): Named | null {
  const { start, lemma, pos } = trigger
  // Of those that may be, the first: who else is named stands in what is put in between commas.
  const leading = names.filter((n) => n.span.end <= start && leadsTo(article, tokens, n, start, names))
  const before = leading.find((n) => n.value.type === 'person') ?? leading.at(-1) ?? null
  // "Confirmed the death of Marchetti on Friday", "agreed to buy": the day is that of another verb.
  if (pos === 'NOUN' ? tokensIn(tokens, 0, start, names).some((t) => t.pos === 'VERB') : isInfinitive(tokens, trigger)) return null
  if (pos === 'NOUN') return before && isGenitive(article, before) ? before : objectOf(tokens, names, end, 'of')
  const passive = tokens.some((t) => t.lemma === 'be' && t.end <= start && start - t.end <= UNREAL_REACH / 2 && t.pos === 'AUX')
  if (pos === 'VERB' && occasions().undergone.includes(lemma) && !passive) return objectOf(tokens, names, end, null)
  return before && !isGenitive(article, before) ? before : null
}

function isInfinitive(tokens: readonly Token[], { start }: Token): boolean {
  return tokens.findLast((t) => t.end <= start)?.lower === 'to'
}

function isGenitive({ doc }: ArticleContext, { span }: Named): boolean {
  return (
    /['\u2019]s?$/u.test(doc.text.slice(span.start, span.end)) ||
    /^['\u2019]s?\b|^['\u2019]\s/u.test(doc.text.slice(span.end, span.end + 3))
  )
}

/** Between the name and the deed stands nothing but what is put in between commas, and auxiliaries. */
function leadsTo(article: ArticleContext, tokens: readonly Token[], name: Named, start: number, names: readonly Named[]): boolean {
  const between = article.doc.text.slice(name.span.end, start)
  const from = /^['\u2019]?\s*,.*,['"\u2019\u201d]*\s/su.exec(between)?.[0].length ?? 0
  const direct = tokensIn(tokens, name.span.end + from, start, names)
  // "The wife of the cellist Marchetti died."
  if (tokens.findLast((t) => t.end <= name.span.start && !['DET', 'ADJ', 'NOUN'].includes(t.pos))?.pos === 'ADP') return false
  const other = names.some((n) => n.span.start >= name.span.end + from && n.span.end <= start)
  return !other && direct.every((t) => t.pos === 'AUX' || t.pos === 'ADV' || t.pos === 'PART' || /^['\u2019]s?$/u.test(t.text))
}

/** The name right behind: no verb and no comma stands before it. */
function objectOf(tokens: readonly Token[], names: readonly Named[], end: number, preposition: string | null): Named | null {
  const first = names.find((n) => n.span.start >= end)
  if (!first) return null
  const between = tokensIn(tokens, end, first.span.start, names)
  const opens = preposition === null ? between : between[0]?.lower === preposition ? between.slice(1) : null
  return opens?.every((t) => ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(t.pos)) ? first : null
}

function isOccasion(event: string, lemma: string): boolean {
  const { once, 'once-in-a-story': classes, deeds } = occasions()
  return once.includes(event) || classes.includes(event) || deeds.some((row) => row.includes(lemma))
}

/** A class of happenings that the same people have again within a week. */
export function mayComeAgain(event: string): boolean {
  return occasions().again.includes(event)
}

export function occasions(): Occasions {
  return loadLexicon<Occasions>('occasions')
}
