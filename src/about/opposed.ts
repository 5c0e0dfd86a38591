/** Articles that tell one happening, held against each other verb by verb: what the one says was done, and the other was not. */

import { isPeople, rarity } from '../lexicon/words.ts'
import type { Comparison, PolarityValue, Statement, Token } from '../model.ts'
import { groupBy } from '../structures/multimap.ts'
import { oncePer } from '../structures/once-per.ts'
import type { ArticleContext } from './article/context.ts'
import { statementOn, stretchOf } from './article/statement.ts'
import { type Bond, isShownAsOne } from './bond/main-matter.ts'
import { clauseSentence } from './clauses/read.ts'
import { has, share, type Word } from './clauses/words.ts'
import { BEING_THERE, matters } from './opposed/lexicon.ts'
import { isBy, type Matter, mattersOf } from './opposed/matters.ts'
import { coversIn, mayBeOne, type Participant } from './opposed/participants.ts'

export function compareOpposed(left: ArticleContext, right: ArticleContext, bond: Bond): Comparison[] {
  return isOfOne(bond) ? compareMatters(left, right, isOfMainMatter) : []
}

/** Who lists a source for a claim says that both speak of one thing, wherever in the article it stands. */
export function compareClaim(claim: ArticleContext, article: ArticleContext): Comparison[] {
  return compareMatters(claim, article, () => true)
}

type Shown = (yes: Matter, affirming: ArticleContext, no: Matter, denying: ArticleContext) => boolean

/** Told where both articles begin, or of somebody whom both name: schools, streets and guests of the background are many. */
function isOfMainMatter(yes: Matter, affirming: ArticleContext, no: Matter, denying: ArticleContext): boolean {
  const names = namesOf(yes)
  const isLead = ({ sentences }: ArticleContext, { sentence }: Matter): boolean => sentences[sentence]?.lead === true
  return namesOf(no).some((name) => names.includes(name)) || (isLead(affirming, yes) && isLead(denying, no))
}

function namesOf({ doer, thing }: Matter): readonly string[] {
  return [...(doer?.names ?? []), ...(thing?.names ?? [])]
}

function compareMatters(left: ArticleContext, right: ArticleContext, isShown: Shown): Comparison[] {
  const [mine, theirs] = [mattersOf(left), mattersOf(right)]
  const others = byKey(theirs)
  return mine.flatMap((a) =>
    (others.get(a.key) ?? []).flatMap((b): Comparison[] => {
      if (a.holds === b.holds || a.ahead !== b.ahead) return []
      const opposed = a.holds
        ? isOpposed(a, left, b, right) && isShown(a, left, b, right)
        : isOpposed(b, right, a, left) && isShown(b, right, a, left)
      if (!opposed || isTold(a, mine, left) || isTold(b, theirs, right)) return []
      const event = eventOf(a.holds ? b : a)
      return [
        {
          relation: 'conflict',
          reason: 'one affirms what the other denies',
          left: statementOf(left, a, event),
          right: statementOf(right, b, event),
          evidence: [{ name: 'one happening', weight: 4, detail: a.key }],
        },
      ]
    }),
  )
}

const byKey = oncePer((matters: readonly Matter[]) => groupBy(matters, (matter) => matter.key))

/** Leads that share so much, with a day, a person or a figure in both, tell one happening. */
const SHARED_LEAD = 0.25

function isOfOne(bond: Bond): boolean {
  return !bond.apart && !bond.stale && (isShownAsOne(bond) || (bond.main >= SHARED_LEAD && bond.anchors.length > 0))
}

/** The article tells the other side as well: a dispute, or what changed. */
function isTold(matter: Matter, own: readonly Matter[], article: ArticleContext): boolean {
  return own.some(
    (o) =>
      o.key === matter.key &&
      o.holds !== matter.holds &&
      (matter.holds ? isOneMatter(matter, article, o, article) : isOneMatter(o, article, matter, article)),
  )
}

function isOpposed(yes: Matter, affirming: ArticleContext, no: Matter, denying: ArticleContext): boolean {
  return (
    isOneMatter(yes, affirming, no, denying) &&
    isOfOneTime(yes, affirming, no, denying) &&
    areInOneRow(yes, no) &&
    isInTime(affirming.doc.published, no, denying.doc.published) &&
    !areParties(yes, no) &&
    (yes.negated ? isWhole(yes, no, denying, affirming) : isWhole(no, yes, affirming, denying))
  )
}

/** Least weight of the words that both say. */
const TELLING = 0.6

/** Who is said not to have done it says nothing of a deed whose doer is not told. */
function isOneMatter(yes: Matter, affirming: ArticleContext, no: Matter, denying: ArticleContext): boolean {
  if (no.key === BEING_THERE) return isThere(yes, affirming, no, denying)
  if (no.listed) return isOneTheme(yes, no)
  if (no.doer !== null && no.doer.reach !== 'none' && yes.doer === null) return false
  if ((yes.doer === null) !== (no.doer === null) && (yes.thing === null || no.thing === null)) return false
  if ((yes.thing === null) !== (no.thing === null) && !isOfAnything(yes, no)) return false
  if (yes.thing && no.thing && !coversIn(no.thing, yes.thing, no.all && no.thing.reach !== 'one')) return false
  if (yes.doer && no.doer && !coversIn(no.doer, yes.doer, false)) return false
  if (yes.doer === null && yes.thing === null) return false
  return weightOf(yes, no) >= TELLING
}

/** "never married", "Moor did not score": nothing at all, by one who is named. */
function isOfAnything(yes: Matter, no: Matter): boolean {
  const named = no.doer !== null && no.doer.names.length > 0
  return no.thing === null && no.negated && named && no.rest.length === 0 && yes.thing !== null
}

/** Whoever does it to the thing; but not two who do. */
function isOneTheme(yes: Matter, no: Matter): boolean {
  if (!yes.thing || !no.thing || !coversIn(no.thing, yes.thing, no.all && no.thing.reach !== 'one')) return false
  if (yes.object && no.object && !mayBeOne(yes.object, no.object)) return false
  return !yes.doer || !no.doer || mayBeOne(yes.doer, no.doer)
}

/** A thing of two words or a rare one, of one owner: a gale warning, the charger of one telephone. */
function isThere(yes: Matter, affirming: ArticleContext, no: Matter, denying: ArticleContext): boolean {
  if (!no.all || !no.thing || !yes.thing || isPeople(no.thing.head ?? '') || !coversIn(no.thing, yes.thing, true)) return false
  if (yes.doer && no.doer && !mayBeOne(yes.doer, no.doer)) return false
  const [a, b] = [namesIn(affirming, yes.sentence), namesIn(denying, no.sentence)]
  if (a.length > 0 && b.length > 0 && !b.some((w) => has(a, w))) return false
  return weightIn(no.thing.words) >= TELLING_THING
}

/** A gale warning, a charger; "evidence" may be of anything. */
const TELLING_THING = 0.9

function namesIn(article: ArticleContext, sentence: number): readonly Word[] {
  return clauseSentence(article, sentence)?.words.filter((w) => w.name) ?? []
}

function weightOf(yes: Matter, no: Matter): number {
  const wordsOf = ({ doer, thing, rest }: Matter): Word[] => [
    ...(thing?.words ?? []),
    ...(doer?.words ?? []),
    ...rest.flatMap(([, w]) => w),
  ]
  const others = wordsOf(yes)
  const named = no.doer && yes.doer && no.doer.names.length > 0 ? 1 : 0
  return weightIn(wordsOf(no).filter((w) => has(others, w))) + named + rarity(no.key.split(' ').at(-1) ?? '')
}

function weightIn(words: readonly Word[]): number {
  return words.reduce((sum, w) => sum + w.weight, 0)
}

/** "the second car": one of several, and the other says which. Not "for the first time". */
function areInOneRow(yes: Matter, no: Matter): boolean {
  const [x, y] = [yes, no].map(({ tokens }) => tokens.filter((t, i) => isOrdinal(t, tokens[i + 1])).map((t) => t.lower))
  return x?.length === y?.length && x?.every((word) => y?.includes(word)) === true
}

function isOrdinal({ lower }: Token, next: Token | undefined): boolean {
  return matters().ordinals.has(lower) && next?.lemma !== 'time'
}

/** "In 2004": of another year, for all that the other says; "never" is said of all years. */
function isOfOneTime(yes: Matter, affirming: ArticleContext, no: Matter, denying: ArticleContext): boolean {
  if (no.never) return true
  const [x, y] = [yearsIn(affirming, yes.sentence), yearsIn(denying, no.sentence)]
  return x.length === y.length && x.every((year) => y.includes(year))
}

/** Reaches to this day. */
const SINCE = /\bsince\s(?:\d+)?$/u

function yearsIn(article: ArticleContext, sentence: number): string[] {
  const { statements, doc } = article
  const years = statements.filter((s) => s.sentence === sentence && s.value.kind === 'date' && s.value.precision === 'year')
  return years
    .filter((s) => !SINCE.test(`${doc.text.slice(0, s.span.start)}${s.said}`))
    .flatMap((s) => (s.value.kind === 'date' ? [s.value.from] : []))
}

/** What may still change is denied for its day only; what comes to light later, by the later report only. */
function isInTime(told: string | null, no: Matter, denied: string | null): boolean {
  const ordered = told !== null && denied !== null
  const { changing, growing } = matters()
  if (no.open) return ordered && denied > told && !changing.has(no.key)
  if (no.ahead || changing.has(no.key) || (!no.listed && no.key.startsWith('be '))) return !ordered || told === denied
  if (growing.has(no.key)) return !ordered || denied === told || denied > told === no.negated
  return true
}

/** Two who are asked, or a party that denies: a dispute. What somebody will do, he says himself. */
function areParties(yes: Matter, no: Matter): boolean {
  if (no.ahead && (yes.own || isOwn(yes)) && (no.own || isOwn(no) || yes.own)) return false
  if (no.speaker === null) return false
  return (yes.speaker !== null && yes.speaker !== no.speaker) || no.own || isBy(no.speaker, no.doer)
}

/** The matter is the deed of the one who decides on it. */
function isOwn({ thing, doer, listed }: Matter): boolean {
  const who = listed ? thing : doer
  return who !== null && (who.people || who.names.length > 0)
}

/** What binds the no to a circumstance that the yes lacks leaves the yes as it is. */
const TOLD_ALIKE = 0.75

function isWhole(no: Matter, yes: Matter, affirming: ArticleContext, denying: ArticleContext): boolean {
  if (!no.negated) return isRoundAlike(yes, no, affirming, denying)
  if (no.tokens.slice(no.from, no.to + BOUND_WITHIN).some((t) => matters().bound.has(t.lower))) return false
  const told = clauseSentence(affirming, yes.sentence)?.words ?? []
  const words = no.rest.flatMap(([, w]) => w).filter((w) => !isOfBoth(w, affirming, denying))
  return share(words, told) >= TOLD_ALIKE
}

/** Tokens behind a denied verb within which a condition is its own. */
const BOUND_WITHIN = 12

/** By these a verb takes what it is about: acquitted of theft, closed to visitors, open in Alby. */
const COMPLEMENTS: ReadonlySet<string> = new Set(['', 'of', 'for', 'to', 'from', 'against', 'on', 'over', 'in'])

/** Contraries, both told as done: of one thing, in one place. Where one leaves out what the other is about, they may differ in it. */
function isRoundAlike(yes: Matter, no: Matter, affirming: ArticleContext, denying: ArticleContext): boolean {
  const about = ({ rest }: Matter): (readonly [string, readonly Word[]])[] => rest.filter(([p]) => COMPLEMENTS.has(p))
  const within = (mine: Matter, other: Matter, article: ArticleContext): boolean => {
    const told = clauseSentence(article, other.sentence)?.words ?? []
    return about(mine).every(([preposition, words]) => {
      const free = preposition !== 'of' && about(other).length === 0
      return free || share(words, told) > 0 || words.every((w) => isOfBoth(w, affirming, denying))
    })
  }
  return within(yes, no, denying) && within(no, yes, affirming)
}

/** The happening itself: "in the breakout". */
function isOfBoth(word: Word, affirming: ArticleContext, denying: ArticleContext): boolean {
  const inside = (article: ArticleContext): boolean => article.sentences.some((_, i) => has(clauseSentence(article, i)?.words ?? [], word))
  return inside(affirming) && inside(denying)
}

/** One wording for both sides, from the one that denies. */
function eventOf({ key, doer, thing, listed }: Matter): string {
  const wordsOf = (who: Participant | null): string[] => who?.words.filter((w) => !w.number).map((w) => w.key) ?? []
  return [...wordsOf(listed ? thing : doer), key, ...wordsOf(listed ? null : thing)].join(' ')
}

function statementOf(
  { doc }: ArticleContext,
  { holds, tokens, from, to, sentence, speaker }: Matter,
  event: string,
): Statement<PolarityValue> {
  const value = { kind: 'polarity', event, holds } as const
  return statementOn(doc, sentence, stretchOf(tokens, from, to), value, { attributedTo: speaker, negated: !holds })
}
