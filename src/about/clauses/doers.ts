/** A deed that is done once, and an office that one person holds, put down to somebody else. */

import { relateNames } from '../../compare/names/index.ts'
import { oncePer } from '../../structures/once-per.ts'
import type { Act } from './acts.ts'
import { type Clash, nameClash, type Pair } from './clash.ts'
import { contraries, kinship } from './contraries.ts'
import type { ClauseSentence } from './read.ts'
import { has, share, type Word } from './words.ts'

const SAME_THING = 0.9

/** "The tower was designed by A" where B designed it. */
export function otherDoers(pair: Pair): Clash[] {
  const { claim, told } = pair
  const { once } = contraries()
  return claim.acts.flatMap((mine): Clash[] => {
    if (
      !mine.real ||
      !mine.holds ||
      !once.includes(mine.lemma) ||
      !isName(mine.subject) ||
      !mine.object.some((w) => w.name || w.weight >= RARE)
    )
      return []
    const others = told.acts.filter(
      (o) => o.real && o.holds && kinship(o.lemma, mine.lemma) === 'same' && share(mine.object, o.object) >= SAME_THING,
    )
    const theirs = others.find((o) => isOther(mine, o))
    if (!theirs || others.some((o) => mine.subject.some((w) => has(o.subject, w)))) return []
    if (mine.subject.some((w) => has(told.words, w)) || share(rest(mine), told.words) < SAME_THING) return []
    return [nameClash(pair, 'one deed, two doers', mine.subject, theirs.subject)]
  })
}

const RARE = 0.9

function rest(act: Act): Word[] {
  return act.rest.flatMap(([, words]) => words)
}

function isName(words: readonly Word[]): boolean {
  return words.length > 0 && words.every((w) => w.name)
}

function isOther(mine: Act, theirs: Act): boolean {
  if (!isName(theirs.subject) || mine.subject.some((w) => has(theirs.subject, w))) return false
  const [a, b] = [nameOf(mine), nameOf(theirs)]
  return !isShortened(a) && !isShortened(b) && relateNames(a, b).relation === 'different'
}

function nameOf({ tokens, subject }: Act): string {
  return subject.map((w) => tokens[w.at]?.text ?? '').join(' ')
}

/** Capitals alone may stand for any name. */
function isShortened(name: string): boolean {
  return /^[\p{Lu}.&]{1,6}$/u.test(name)
}

interface Holder {
  readonly office: string
  /** Whose office: the country, company or thing; by key. */
  readonly of: readonly Word[]
  readonly name: readonly Word[]
}

/** "A is the president of the bank" where "B, president of the bank," speaks. */
export function otherHolders(pair: Pair): Clash[] {
  const theirs = holdersIn(pair.told)
  return holdersIn(pair.claim).flatMap((mine): Clash[] => {
    const known = mine.name.some((w) => has(pair.told.words, w) || has(pair.around, w))
    const other = theirs.find((t) => t.office === mine.office && share(mine.of, t.of) >= SAME_THING && share(t.of, mine.of) >= SAME_THING)
    return other && !known ? [nameClash(pair, 'one office, two holders', mine.name, other.name)] : []
  })
}

const holdersIn = oncePer((sentence: ClauseSentence): Holder[] => {
  const { offices } = contraries()
  return sentence.tokens.flatMap((token, i): Holder[] => {
    const office = offices.find((o) => o === token.lemma || o === `${token.lemma} ${sentence.tokens[i + 1]?.lemma}`)
    if (office === undefined || isOtherTime(sentence, i)) return []
    const end = i + office.split(' ').length
    const of = ownerOf(sentence, i, end)
    const name = of && holderOf(sentence, of.from, of.to)
    return of && name ? [{ office, of: of.words, name }] : []
  })
})

function isOtherTime({ tokens }: ClauseSentence, at: number): boolean {
  const words = contraries()['not-now']
  return (
    tokens.slice(Math.max(0, at - 3), at).some((t) => words.includes(t.lower)) ||
    tokens.some((t) => t.lower === 'was' || t.lower === 'became' || t.lower === 'were')
  )
}

/** "president of Chile", "Chile's president", "Chilean President". */
function ownerOf({ tokens, words }: ClauseSentence, at: number, end: number): { words: Word[]; from: number; to: number } | null {
  if (tokens[end]?.lower === 'of') {
    let from = end + 1
    if (tokens[from]?.pos === 'DET') from++
    let to = from
    while (tokens[to]?.pos === 'PROPN') to++
    const found = words.filter((w) => w.at >= from && w.at < to)
    return found.length > 0 ? { words: found, from: at, to } : null
  }
  const genitive = /^['\u2019]s?$/u.test(tokens[at - 1]?.text ?? '')
  let from = genitive ? at - 1 : at
  while (tokens[from - 1]?.pos === 'PROPN' || (!genitive && from === at && tokens[from - 1]?.pos === 'ADJ')) from--
  const found = words.filter((w) => w.at >= from && w.at < at)
  return found.length > 0 && found.length <= 3 ? { words: found, from, to: end } : null
}

/** The name right behind, right before a comma, or as what "is" is said of. */
function holderOf({ tokens, words, acts }: ClauseSentence, from: number, to: number): Word[] | null {
  const start = tokens[to]?.text === ',' ? to + 1 : to
  let end = start
  while (tokens[end]?.pos === 'PROPN') end++
  if (end - start >= 2) return words.filter((w) => w.at >= start && w.at < end)
  let last = from
  if (tokens[last - 1]?.pos === 'DET') last--
  const copula = acts.find((act) => act.lemma === 'be' && act.real && act.holds && act.group.to === last && isName(act.subject))
  if (copula) return [...copula.subject]
  if (tokens[last - 1]?.text !== ',') return null
  let first = last - 1
  while (tokens[first - 1]?.pos === 'PROPN') first--
  const name = words.filter((w) => w.at >= first && w.at < last - 1)
  return name.length >= 2 ? name : null
}
