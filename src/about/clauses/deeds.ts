/** Deeds that the text says came to nothing, were got in another way or stand to another doer. */

import { eventClass } from '../../lexicon/words.ts'
import type { Act } from './acts.ts'
import { actStatement, type Clash, type Pair, statementIn } from './clash.ts'
import { contraries } from './contraries.ts'
import { has, share, type Word } from './words.ts'

const NEARLY_ALL = 0.75

/** "was killed" where the murder was "unsuccessful". */
export function undoneDeeds({ short, claim, text, told }: Pair): Clash[] {
  const undone = new Set(contraries().undone)
  return claim.acts.flatMap((mine): Clash[] => {
    const happening = eventClass(mine.lemma)
    const details = [...mine.subject, ...mine.object]
    if (!mine.real || !mine.holds || mine.object.length === 0 || share(details, told.words) < NEARLY_ALL) return []
    const at = told.tokens.findIndex((token, i) => {
      if (token.pos !== 'NOUN' || !(token.lemma === mine.lemma || (happening !== null && KINDRED(eventClass(token.lemma), happening))))
        return false
      return told.tokens.some((t, k) => undone.has(t.lower) && (k === i - 1 || (k > i && k <= i + REACH && isInserted(told.tokens, i, k))))
    })
    if (at < 0 || !isOf(told, at, mine.object) || told.acts.some((o) => o.real && o.holds && o.lemma === mine.lemma)) return []
    const event = [mine.lemma, ...details.map((w) => w.key)].join(' ')
    const right = statementIn(text, told, at, at + 1, { kind: 'polarity', event, holds: false })
    return [{ kind: 'value', reason: 'one says done, the other undone', left: actStatement(short, claim, mine, true), right, shared: 1 }]
  })
}

/** The one to whom it was not done stands right behind the deed. */
function isOf({ tokens, words }: Pair['told'], at: number, patient: readonly Word[]): boolean {
  const of = tokens.findIndex((t, i) => i > at && i <= at + REACH + 1 && t.lower === 'of')
  const behind = words.filter((w) => w.at > of && w.at <= of + REACH)
  return of >= 0 && share(patient, behind) >= NEARLY_ALL
}

const REACH = 5

/** Murder is death brought about. */
const KINDRED = (a: string | null, b: string): boolean => a === b || (a === 'murder' && b === 'death') || (a === 'death' && b === 'murder')

/** "the murder - in the end unsuccessful - of": between dashes or commas right behind the noun. */
function isInserted(tokens: Pair['told']['tokens'], noun: number, at: number): boolean {
  return (
    tokens.slice(noun + 1, at).some((t) => /^[,(\u2013\u2014-]+$/u.test(t.text)) ||
    tokens.slice(noun + 1, at).every((t) => t.pos === 'AUX' || t.pos === 'ADV')
  )
}

/** "bought by the trust" where it was given to the trust. */
export function otherGetting({ short, claim, text, told }: Pair): Clash[] {
  const ways = contraries().getting
  const way = (act: Act): string | undefined =>
    ways.find((w) => w === act.lemma || contraries().same.some((row) => row[0] === w && row.includes(act.lemma)))
  return claim.acts.flatMap((mine): Clash[] => {
    const [here, getter] = [way(mine), mine.subject]
    if (!here || !mine.real || !mine.holds || getter.length === 0 || mine.object.length === 0) return []
    if (share([...getter, ...mine.object], told.words) < NEARLY_ALL) return []
    const theirs = told.acts.find((o) => isOtherWay(o, way(o), here, getter))
    if (!theirs || told.acts.some((o) => way(o) === here)) return []
    const left = actStatement(short, claim, mine, true)
    const right = actStatement(text, told, theirs, false)
    return [{ kind: 'value', reason: `${mine.lemma} and ${theirs.lemma} are two ways of getting`, left, right, shared: 1 }]
  })
}

/** Given to, or bought by, the one who got it. */
function isOtherWay(act: Act, way: string | undefined, here: string, getter: readonly Word[]): boolean {
  if (way === undefined || way === here || !act.real || !act.holds) return false
  const to = act.rest.find(([preposition]) => preposition === 'to')?.[1] ?? []
  const got = way === 'give' ? to : act.subject
  return got.length > 0 && getter.every((w) => has(got, w))
}
