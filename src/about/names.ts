/** Finds names of two articles that may be one name: the same person under two spellings. */

import { relate } from '../compare/name.ts'
import { nameKeys, relateNames } from '../compare/names/index.ts'
import { plainWord } from '../compare/names/plain.ts'
import { compareSpelling } from '../compare/names/spelling.ts'
import { isGivenName, isWesternGivenName } from '../lexicon/given-names.ts'
import type { Comparison, Evidence, NameValue, Related, Statement } from '../model.ts'
import { type ArticleContext, containment, type SentenceContext } from './context.ts'
import { type Bond, ONE_HAPPENING } from './main-matter.ts'
import { addTo, type Multimap } from './multimap.ts'

interface Named {
  readonly statement: Statement<NameValue>
  readonly mentions: readonly Statement<NameValue>[]
  readonly keys: readonly string[]
}

/** From here on a misspelling is taken for one: same title or given name, told of in like words. */
const ONE_PERSON_AT = 1.5

export function compareNames(left: ArticleContext, right: ArticleContext, bond: Bond): Comparison[] {
  const one = bond.anchors.includes(ONE_HAPPENING)
  const { index } = indexOf(right)
  return indexOf(left).named.flatMap((mine) => {
    const candidates = new Set(mine.keys.flatMap((key) => index.get(key) ?? []))
    const related = [...candidates].map((theirs) => ({ theirs, related: relateNative(mine.statement.value, theirs.statement.value) }))
    if (related.some((r) => r.related.relation === 'same')) return []
    return related.flatMap(({ theirs, related: { relation, reason } }): Comparison[] => {
      if ((relation !== 'variant' && relation !== 'conflict') || isShortForm(mine, theirs)) return []
      const evidence = evidenceOf(left, mine, right, theirs, one)
      if (relation === 'conflict' && evidence.reduce((sum, e) => sum + e.weight, 0) < ONE_PERSON_AT) return []
      if (knowsBoth(left, theirs) || knowsBoth(right, mine)) return []
      return [{ relation, reason, left: mine.statement, right: theirs.statement, evidence }]
    })
  })
}

/** Letters of a family name that may be wrong at the most: more make another name. */
const MOST_WRONG = 2

/** Askwith and Asquith beside one given name of England are two spellings that no romanisation explains; so many wrong letters are two names. */
function relateNative(a: NameValue, b: NameValue): Related {
  const related = relate(a, b)
  const { family: mine, given: first } = a.parts
  const { family: theirs, given: second } = b.parts
  if (!mine || !theirs) return related
  if (related.relation === 'conflict' && areTwoNames(plainWord(mine), plainWord(theirs)))
    return { relation: 'unknown', reason: 'spellings too far apart' }
  const native = !!first && !!second && isWesternGivenName(first) && isWesternGivenName(second)
  if (related.relation !== 'variant' || !native || first !== second || plainWord(mine) === plainWord(theirs)) return related
  return mine.includes(theirs) || theirs.includes(mine)
    ? related
    : { relation: 'conflict', reason: 'one given name, and two spellings of the family name' }
}

/** Who mistypes a name seldom mistypes how it begins. */
function areTwoNames(a: string, b: string): boolean {
  return (
    compareSpelling(a, b).edits > MOST_WRONG ||
    compareSpelling(a.slice(0, 1), b.slice(0, 1)).edits > 0 ||
    Math.abs(a.length - b.length) > MOST_WRONG
  )
}

/** "Putin" for "Vladimir Putin" is no other spelling, nor is "Aliyev Sr." */
function isShortForm(mine: Named, theirs: Named): boolean {
  if (mine.statement.value.parts.suffix !== theirs.statement.value.parts.suffix) return true
  const [a, b] = [mine, theirs].map((n) => n.statement.value.name.toLowerCase().split(/[\s-]+/u)).sort((x, y) => x.length - y.length)
  return !!a && !!b && a.length < b.length && a.every((word) => b.includes(word))
}

/** An article that has both spellings as two entities means two people, or has its own slip of the pen. */
function knowsBoth(article: ArticleContext, named: Named): boolean {
  return article.reading.entities.some((e) => e.name === named.statement.value.name)
}

function evidenceOf(left: ArticleContext, mine: Named, right: ArticleContext, theirs: Named, one: boolean): Evidence[] {
  const a = mine.statement.value.parts
  const b = theirs.statement.value.parts
  const found: Evidence[] = []
  if (otherGivenName(a, b) || (otherOffice(a, b) && !one)) return []
  if (one && a.given && a.given === b.given) found.push({ name: 'one happening', weight: 0.8, detail: 'both articles tell it' })
  if (otherOffice(a, b)) found.push({ name: 'other title', weight: -0.8, detail: '' })
  const role = sharedWords(`${a.title ?? ''} ${a.role ?? ''}`, `${b.title ?? ''} ${b.role ?? ''}`)
  if (role.length > 0) found.push({ name: 'same title', weight: 1.2, detail: role.join(' ') })
  if (a.given && b.given && relate(asName(a.given), asName(b.given)).relation !== 'unknown')
    found.push({ name: 'same given name', weight: 0.8, detail: `${a.given}, ${b.given}` })
  const words = closestSentences(left, mine, right, theirs)
  if (words > 0.15) found.push({ name: 'same words', weight: 2 * words, detail: 'told of in like words' })
  return found
}

/** John and Joan are two given names, however alike their letters. */
function otherGivenName(a: NameValue['parts'], b: NameValue['parts']): boolean {
  if (!a.given || !b.given || !isGivenName(a.given) || !isGivenName(b.given)) return false
  return !['same', 'variant'].includes(relateNames(a.given, b.given).relation)
}

/** An architect and a lawyer are two people. */
function otherOffice(a: NameValue['parts'], b: NameValue['parts']): boolean {
  const [x, y] = [a.title ?? a.role, b.title ?? b.role]
  return !!x && !!y && sharedWords(x, y).length === 0
}

function asName(name: string): NameValue {
  return { kind: 'name', name, type: 'person', parts: { given: name }, entity: 0 }
}

/** Likeness of the two sentences, one with each name, that are most alike. */
function closestSentences(left: ArticleContext, mine: Named, right: ArticleContext, theirs: Named): number {
  let best = 0
  for (const a of mine.mentions.slice(0, 8)) {
    for (const b of theirs.mentions.slice(0, 8)) {
      const x = left.sentences[a.sentence]
      const y = right.sentences[b.sentence]
      if (x && y) best = Math.max(best, containment(x.bag, x.weight, y.bag, y.weight))
    }
  }
  return best
}

interface Indexed {
  readonly named: readonly Named[]
  readonly index: ReadonlyMap<string, readonly Named[]>
}

const indexes = new WeakMap<readonly SentenceContext[], Indexed>()

/** Made once for each article while it is at hand, however many it is compared with. */
function indexOf(article: ArticleContext): Indexed {
  const known = indexes.get(article.sentences)
  if (known) return known
  const named = namedOf(article)
  const index: Multimap<string, Named> = new Map()
  for (const one of named) for (const key of one.keys) addTo(index, key, one)
  const made = { named, index }
  indexes.set(article.sentences, made)
  return made
}

/** One statement an entity: its fullest printed form. */
function namedOf(article: ArticleContext): Named[] {
  const byEntity = new Map<number, Statement<NameValue>[]>()
  for (const s of article.statements) {
    if (s.value.kind !== 'name') continue
    const statement = s as Statement<NameValue>
    const list = byEntity.get(statement.value.entity)
    if (list) list.push(statement)
    else byEntity.set(statement.value.entity, [statement])
  }
  return [...byEntity.values()].flatMap((mentions) => {
    const fullest = [...mentions].sort((a, b) => b.said.length - a.said.length || a.span.start - b.span.start)[0]
    return fullest ? [{ statement: fullest, mentions, keys: nameKeys(fullest.value.name) }] : []
  })
}

function sharedWords(a: string, b: string): string[] {
  const words = new Set(a.toLowerCase().split(/\s+/u).filter(Boolean))
  return b
    .toLowerCase()
    .split(/\s+/u)
    .filter((w) => words.has(w))
}
