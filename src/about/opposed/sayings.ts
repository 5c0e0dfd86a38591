/** By which words a verb tells a matter: a row of data/en/matters.yaml, or the verb itself, or what somebody or something is. */

import { reporting } from '../../facts/speech/lists.ts'
import { canonicalVerb } from '../../facts/speech/opposites.ts'
import type { Token } from '../../model.ts'
import type { ArticleContext } from '../article/context.ts'
import type { Act } from '../clauses/acts.ts'
import { BEING_THERE, matters, type Saying } from './lexicon.ts'
import type { Participant } from './participants.ts'
import { behind } from './parties.ts'

/** Words of a saying stand so near behind its verb. */
const REACH = 6

export function sayingAt(
  article: ArticleContext,
  act: Act,
  thing: Participant | null,
): { saying: Saying; thing: Participant | null } | null {
  const { group, lemma } = act
  const copula = COPULAS.has(lemma) || group.passive ? ['be'] : []
  const rows = [lemma, ...copula].flatMap((verb) => matters().sayings.get(verb) ?? [])
  const found = rows.flatMap((saying) => {
    const of = saying.ofThing ? (behind(article, act, saying.words.at(-1) ?? '') ?? thing) : thing
    return fits(act, of, saying) ? [{ saying, thing: of }] : []
  })
  return found.sort((a, b) => rank(b.saying) - rank(a.saying))[0] ?? null
}

/** A row with more words says more; one for a thing of its own most. */
function rank({ words, thing }: Saying): number {
  return words.length + (thing === null ? 0 : REACH)
}

function fits({ tokens, group }: Act, thing: Participant | null, row: Saying): boolean {
  if (row.matter === BEING_THERE && row.verb === 'be' && row.ofThing && tokens[group.from - 1]?.lower !== 'there') return false
  if (row.ofThing) return thing !== null && (row.thing === null || thing.head === row.thing) && follows(tokens, group.to, row.words)
  if (group.passive) return row.verb === 'be' && row.words[0] === tokens[group.main]?.lower && follows(tokens, group.to, row.words.slice(1))
  return follows(tokens, group.to, row.words) && (row.words.length > 0 || row.anyObject || thing === null)
}

export const COPULAS: ReadonlySet<string> = new Set(['be', 'stay', 'remain', 'keep', 'get', 'seem'])

function isWord({ lemma, lower }: Token, word: string): boolean {
  return lemma === word || lower === word || (word.startsWith('@') && matters().sets.get(word.slice(1))?.has(lemma) === true)
}

function follows(tokens: readonly Token[], from: number, words: readonly string[]): boolean {
  let next = 0
  for (let i = from; i < Math.min(tokens.length, from + REACH) && next < words.length; i++) {
    const token = tokens[i]
    if (!token || token.pos === 'PUNCT' || (token.pos === 'VERB' && !isWord(token, words[next] ?? ''))) break
    if (isWord(token, words[next] ?? '')) next++
  }
  return next === words.length
}

interface Plain {
  readonly lemma: string
  readonly holds: boolean
  /** Where what is shown ends. */
  readonly to: number
}

export function plainVerb({ lemma, tokens, group }: Act, thing: Participant | null): Plain | null {
  if (/\d/u.test(lemma)) return null
  const at = tokens.findIndex((t, i) => i >= group.to && t.pos !== 'PART' && t.pos !== 'ADV')
  const [next, after] = [tokens[at], tokens[at + 1]]
  if (COPULAS.has(lemma) && !group.passive) {
    const is = next?.pos === 'ADJ' && !isOfNoun(after) ? { words: next.lemma, end: at + 1 } : predicateAt(tokens, at)
    const yes = is && matters().contraries.get(is.words)
    return is && { lemma: `be ${yes ?? is.words}`, holds: yes === undefined, to: is.end }
  }
  const particle = next && PARTICLES.has(next.lower) ? next.lower : null
  if (matters().weak.has(lemma) && particle === null) return null
  const { saying, speechActs, holding } = reporting()
  if ((saying.has(lemma) || holding.has(lemma)) && !speechActs.has(lemma) && !matters().facts.has(lemma)) return null
  const object = thing?.head ? [thing.head] : []
  const verb = canonicalVerb(particle ? `${lemma} ${particle}` : lemma, object)
  return { lemma: verb.lemma, holds: verb.holds, to: group.to }
}

/** "a student of the college", "in Paris": the noun, with the preposition before it. */
function predicateAt(tokens: readonly Token[], at: number): { words: string; end: number } | null {
  const first = tokens[at]
  const preposition = first?.pos === 'ADP' ? `${first.lower} ` : ''
  let end = preposition === '' ? at : at + 1
  let noun: Token | null = null
  for (; end < tokens.length; end++) {
    const token = tokens[end]
    if (!token || !(['DET', 'ADJ', 'NOUN', 'PROPN'].includes(token.pos) || /^(?:his|her|its|their)$/u.test(token.lower))) break
    if (token.pos === 'NOUN' || token.pos === 'PROPN') noun = token
  }
  return noun && tokens[end]?.lower !== "'s" ? { words: `${preposition}${noun.lemma.toLowerCase()}`, end } : null
}

/** "was a good man": the adjective is the noun's. */
function isOfNoun(token: Token | undefined): boolean {
  return token !== undefined && ['NOUN', 'PROPN', 'ADJ', 'NUM', 'CCONJ'].includes(token.pos)
}

const PARTICLES: ReadonlySet<string> = new Set(['off', 'out', 'down', 'up', 'back', 'over', 'away'])
