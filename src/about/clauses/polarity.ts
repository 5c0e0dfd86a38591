/** The text says no where the short statement says yes, or tells the contrary of the same doer and thing. */

import type { Act } from './acts.ts'
import { actStatement, type Clash, type Pair, statementIn } from './clash.ts'
import { contraries, kinship } from './contraries.ts'
import { has, share, type Word } from './words.ts'

/** What the short statement adds to doer and verb must nearly all stand in the clause of the text. */
const TOLD_ALIKE = 0.75

export function oppositeActs(pairs: readonly Pair[]): Clash[] {
  return pairs.flatMap((pair) =>
    pair.claim.acts.flatMap((mine) => {
      if (!mine.real || mine.group.form === 'participle') return []
      const theirs = matters(pair, mine).find((o) => denies(mine, o))
      // What the text says elsewhere, of another time or doer, takes nothing back.
      const told = pairs.some((other) => other.claim === pair.claim && matters(other, mine).some((o) => agrees(mine, o)))
      return theirs && !told ? [clashOf(pair, mine, theirs)] : []
    }),
  )
}

function matters(pair: Pair, mine: Act): readonly Act[] {
  return pair.told.acts.filter((theirs) => theirs.real && isSameMatter(pair, mine, theirs))
}

function agrees(mine: Act, theirs: Act): boolean {
  return kinship(mine.lemma, theirs.lemma) === 'same' && mine.holds === theirs.holds
}

/** A denial against its deed, or two contraries both affirmed. */
function denies(mine: Act, theirs: Act): boolean {
  const kin = kinship(mine.lemma, theirs.lemma)
  if (kin === 'same') return mine.holds !== theirs.holds
  // "It was sold" and "they bought it" are one deed: contraries are so for one doer only.
  return kin === 'contrary' && mine.holds && theirs.holds && mine.subject.length > 0
}

/** Verbs that say little by themselves: what is done stands in other words. */
const EMPTY: ReadonlySet<string> = new Set(['be', 'have', 'do', 'say'])

function isSameMatter(pair: Pair, mine: Act, theirs: Act): boolean {
  if (EMPTY.has(mine.lemma) || EMPTY.has(theirs.lemma) || kinship(mine.lemma, theirs.lemma) === null) return false
  const details = detailsOf(mine)
  const theirDetails = [...theirs.object, ...theirs.rest.flatMap(([, words]) => words)]
  if (details.length === 0 ? theirDetails.length > 0 : share(details, theirDetails) < TOLD_ALIKE) return false
  return weigh([...mine.subject, ...details]) >= TELLING && sameDoer(pair, mine, theirs)
}

/** A name and a word of some weight: less may be said of anything. */
const TELLING = 1.5

function weigh(words: readonly Word[]): number {
  return words.reduce((sum, w) => sum + w.weight, 0)
}

function detailsOf(act: Act): Word[] {
  return [...act.object, ...act.rest.flatMap(([, words]) => words)]
}

/** The same head word; a pronoun or a shared doer counts where the doer is named before it. */
export function sameDoer({ told, around }: Pair, mine: Act, theirs: Act): boolean {
  if (mine.subject.length === 0) return mine.group.passive && mine.object.length > 0
  if (theirs.subject.length > 0) return isOneDoer(mine.subject, theirs.subject)
  if (!theirs.carried) return false
  const before = told.words.filter((w) => w.at < theirs.group.from)
  return share(mine.subject, [...before, ...around]) >= ALL
}

/** "Charles de Gaulle" is not "Geneviève de Gaulle": each has a name that the other has not. */
function isOneDoer(mine: readonly Word[], theirs: readonly Word[]): boolean {
  const lacking = mine.some((w) => w.name && !has(theirs, w))
  const further = theirs.some((w) => w.name && !has(mine, w))
  return share(mine, theirs) >= SAME_NAME && !(lacking && further)
}

/** "Kraft" for "Kraft Foods" in the text, not the other way round. */
const SAME_NAME = 0.6
const ALL = 0.99

function clashOf({ short, claim, text, told }: Pair, mine: Act, theirs: Act): Clash {
  const kin = kinship(mine.lemma, theirs.lemma)
  const reason = kin === 'same' ? 'one affirms what the other denies' : `${mine.lemma} and ${theirs.lemma} cannot both hold`
  const right = actStatement(text, told, theirs, kin === 'same' ? theirs.holds : false)
  return {
    kind: 'value',
    reason,
    left: actStatement(short, claim, mine, mine.holds),
    right,
    shared: share(detailsOf(mine), told.words),
  }
}

/** "minor crimes" where the text has crimes that were "neither minor nor isolated". */
export function deniedAttributes({ short, claim, text, told }: Pair): Clash[] {
  return claim.tokens.flatMap((token, i): Clash[] => {
    const noun = claim.words.find((w) => w.at === i + 1)
    const attribute = claim.words.find((w) => w.at === i)
    if (token.pos !== 'ADJ' || !noun || !attribute || noun.name) return []
    const at = told.tokens.findIndex((t, k) => t.lemma === token.lemma && isDeniedHere(told.tokens, k))
    const before = told.words.filter((w) => w.at < at)
    if (at < 0 || !has(before, noun) || told.tokens[at + 1]?.pos === 'NOUN') return []
    if (share(claim.words, told.words) < TOLD_ALIKE) return []
    const value = (holds: boolean) => ({ kind: 'polarity', event: `${token.lemma} ${noun.key}`, holds }) as const
    return [
      {
        kind: 'value',
        reason: 'one affirms what the other denies',
        left: statementIn(short, claim, i, i + 2, value(true)),
        right: statementIn(text, told, at - 1, at + 1, value(false)),
        shared: share(claim.words, told.words),
      },
    ]
  })
}

function isDeniedHere(tokens: Pair['told']['tokens'], at: number): boolean {
  return /^(?:neither|nor|not|n't|never)$/u.test(tokens[at - 1]?.lower ?? '')
}

/** "can enter without a visa" against "a visa is compulsory". */
export function needlessThings({ short, claim, text, told }: Pair): Clash[] {
  const required = new Set(contraries().required)
  const says = claim.tokens.findIndex((t) => required.has(t.lower))
  const mine = claim.acts.find((act) => act.holds && (act.group.main === says || (says > act.group.main && says - act.group.to <= 1)))
  const things = mine ? [...mine.subject, ...(mine.group.passive ? mine.object : [])] : []
  if (!mine || things.length !== 1) return []
  const at = told.tokens.findIndex(
    (t, i) =>
      t.lower === 'without' &&
      things.every((w) =>
        has(
          told.words.filter((o) => o.at > i && o.at <= i + 3),
          w,
        ),
      ),
  )
  const others = claim.words.filter((w) => w.at !== says)
  if (at < 0 || share(others, told.words) < TOLD_ALIKE) return []
  const value = (holds: boolean) => ({ kind: 'polarity', event: `${things[0]?.key} required`, holds }) as const
  return [
    {
      kind: 'value',
      reason: 'one requires what the other does without',
      left: statementIn(short, claim, things[0]?.at ?? 0, says + 1, value(true)),
      right: statementIn(text, told, at, at + 2, value(false)),
      shared: share(others, told.words),
    },
  ]
}
