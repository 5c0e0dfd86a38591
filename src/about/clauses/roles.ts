/** Who did it to whom, turned round; ties told from the wrong end; a deed put down to the one who only reports it. */

import { oncePer } from '../../structures/once-per.ts'
import type { Act } from './acts.ts'
import { type Clash, nameClash, type Pair } from './clash.ts'
import { contraries, kinship } from './contraries.ts'
import type { ClauseSentence } from './read.ts'
import { has, share, type Word } from './words.ts'

/** "The Philippines surrendered to Japan" where Japan surrendered. */
export function exchangedRoles(pair: Pair): Clash[] {
  const oneWay = new Set(contraries()['one-way'])
  return pair.claim.acts.flatMap((mine) => {
    const patient = patientOf(mine)
    if (!oneWay.has(mine.lemma) || !mine.real || !mine.holds || mine.subject.length === 0 || patient.length === 0) return []
    const related = pair.told.acts.filter((o) => o.real && o.holds && kinship(mine.lemma, o.lemma) === 'same')
    if (related.some((o) => share(mine.subject, o.subject) > 0 && o.subject.length > 0)) return []
    const theirs = related.find((o) => isTurned(mine, patient, o))
    return theirs ? [nameClash(pair, 'one deed, doer and done-to exchanged', mine.subject, theirs.subject)] : []
  })
}

function patientOf(act: Act): readonly Word[] {
  return act.object.length > 0 ? act.object : (act.rest.find(([preposition]) => preposition === 'to')?.[1] ?? [])
}

/** Names on both ends: things of one kind do the same to each other. */
function isTurned(mine: Act, patient: readonly Word[], theirs: Act): boolean {
  if (theirs.subject.length === 0 || !theirs.subject.some((w) => w.name) || !patient.some((w) => w.name)) return false
  const doer = theirs.subject.filter((w) => w.name)
  if (!doer.every((w) => has(patient, w))) return false
  const done = patientOf(theirs)
  return done.length === 0 || share(mine.subject, done) >= SAME
}

const SAME = 0.6
const NEARLY_ALL = 0.9
const FEWEST_DETAILS = 3

/** "The agency found cracks in three bridges" where a survey found them, according to the agency. */
export function reporterAsDoer(pair: Pair): Clash[] {
  const { claim, told } = pair
  return claim.acts.flatMap((mine) => {
    const details = [...mine.object, ...mine.rest.flatMap(([, words]) => words)]
    if (!mine.real || mine.subject.length === 0 || details.length < FEWEST_DETAILS) return []
    const theirs = told.acts.find(
      (o) =>
        o.lemma === mine.lemma &&
        o.subject.length > 0 &&
        !o.carried &&
        share(details, [...o.object, ...o.rest.flatMap(([, w]) => w)]) >= NEARLY_ALL,
    )
    if (!theirs || mine.subject.some((w) => has(theirs.subject, w)) || !isReporter(pair, mine.subject)) return []
    return [nameClash(pair, 'one deed, two doers', mine.subject, theirs.subject)]
  })
}

function isReporter({ told }: Pair, doer: readonly Word[]): boolean {
  const at = told.tokens.findIndex((t, i) => t.lower === 'according' && told.tokens[i + 1]?.lower === 'to')
  return (
    at >= 0 &&
    doer.every((w) =>
      has(
        told.words.filter((o) => o.at > at + 1 && o.at <= at + 2 + doer.length + 2),
        w,
      ),
    )
  )
}

interface Tie {
  readonly name: string
  readonly above: readonly Word[]
  readonly below: readonly Word[]
}

/** "A owns B" where A is a subsidiary of B. */
export function turnedTies(pair: Pair): Clash[] {
  const theirs = tiesIn(pair.told)
  return tiesIn(pair.claim).flatMap((mine): Clash[] => {
    const turned = theirs.find((t) => t.name === mine.name && isOne(mine.above, t.below) && isOne(mine.below, t.above))
    const right = theirs.some((t) => t.name === mine.name && isOne(mine.above, t.above) && isOne(mine.below, t.below))
    return turned && !right ? [nameClash(pair, `${mine.name} told the wrong way round`, mine.above, turned.above)] : []
  })
}

function isOne(a: readonly Word[], b: readonly Word[]): boolean {
  const [x, y] = [a.filter((w) => w.name), b.filter((w) => w.name)]
  return x.length > 0 && y.length > 0 && (share(x, y) >= SAME || share(y, x) >= SAME)
}

const tiesIn = oncePer((sentence: ClauseSentence): Tie[] => {
  const { ties } = contraries()
  return Object.entries(ties).flatMap(([name, row]) => [
    ...sentence.acts.flatMap((act): Tie[] => {
      if (!act.real || !act.holds || act.subject.length === 0 || act.object.length === 0) return []
      if (row['above-verbs']?.includes(act.lemma)) return [{ name, above: act.subject, below: act.object }]
      return row['below-verbs']?.includes(act.lemma) ? [{ name, above: act.object, below: act.subject }] : []
    }),
    ...nounTies(sentence, name, row['above-nouns'] ?? []).map(([holder, other]): Tie => ({ name, above: holder, below: other })),
    ...nounTies(sentence, name, row['below-nouns'] ?? []).map(([holder, other]): Tie => ({ name, above: other, below: holder })),
  ])
})

/** Holder of the title and whose it is: "A is a unit of B", "A, a unit of B", "B's unit, A". */
function nounTies({ tokens, words, acts }: Pair['told'], _name: string, nouns: readonly string[]): [Word[], Word[]][] {
  return tokens.flatMap((token, i): [Word[], Word[]][] => {
    if (token.pos !== 'NOUN' || !nouns.includes(token.lemma)) return []
    const genitive = /^['\u2019]s?$/u.test(tokens[i - 1]?.text ?? '')
    const whose = genitive ? namesBefore(words, tokens, i - 1) : tokens[i + 1]?.lower === 'of' ? namesAfter(words, tokens, i + 2) : []
    const copula = acts.find((act) => act.lemma === 'be' && act.holds && act.real && act.object.some((w) => w.at === i))
    const beside = genitive ? namesAfter(words, tokens, i + 1) : namesBefore(words, tokens, skipArticle(tokens, i))
    const holder = copula ? copula.subject.filter((w) => w.name) : beside
    return whose.length > 0 && holder.length > 0 ? [[holder, whose]] : []
  })
}

function skipArticle(tokens: Pair['told']['tokens'], i: number): number {
  let at = i
  while (at > 0 && ['DET', 'ADJ', 'NOUN'].includes(tokens[at - 1]?.pos ?? '')) at--
  return tokens[at - 1]?.text === ',' ? at - 1 : at
}

function namesBefore(words: readonly Word[], tokens: Pair['told']['tokens'], end: number): Word[] {
  let at = end
  while (at > 0 && tokens[at - 1]?.pos === 'PROPN') at--
  return words.filter((w) => w.at >= at && w.at < end && w.name)
}

/** Names stand behind a few words that describe them: "of the steel maker, Corus". */
function namesAfter(words: readonly Word[], tokens: Pair['told']['tokens'], start: number): Word[] {
  let at = start
  while (
    at < tokens.length &&
    (['DET', 'ADJ', 'NOUN'].includes(tokens[at]?.pos ?? '') || tokens[at]?.text === ',' || isPeoples(tokens, at))
  )
    at++
  let end = at
  while (tokens[end]?.pos === 'PROPN' || (end > at && tokens[end]?.pos === 'NUM')) end++
  return words.filter((w) => w.at >= at && w.at < end)
}

/** "Malaysian" before a common noun describes; it is not the name. */
function isPeoples(tokens: Pair['told']['tokens'], at: number): boolean {
  return tokens[at]?.pos === 'PROPN' && ['NOUN', 'ADJ'].includes(tokens[at + 1]?.pos ?? '')
}
