/** Finds names of two articles that may be one name: the same person under two spellings. */

import { distance } from 'fastest-levenshtein'
import { relate } from '../../compare/name.ts'
import { nameKeys, relateNames } from '../../compare/names/index.ts'
import { nameLists } from '../../compare/names/lists.ts'
import { isGivenName } from '../../lexicon/given-names.ts'
import { countryOfPeople, knownPlaces, likeliest } from '../../lexicon/places.ts'
import type { Comparison, Evidence, NameValue, Related, Statement } from '../../model.ts'
import { addTo, groupBy, type Multimap } from '../../structures/multimap.ts'
import { oncePer } from '../../structures/once-per.ts'
import { containment, shared } from '../article/bag.ts'
import type { ArticleContext, SentenceContext } from '../article/context.ts'
import { type Bond, isShownAsOne } from '../bond/main-matter.ts'
import { countriesOf } from './native.ts'
import { relateSpellings } from './spellings.ts'

interface Named {
  readonly statement: Statement<NameValue>
  readonly mentions: readonly Statement<NameValue>[]
  readonly keys: readonly string[]
}

/** From here on a misspelling is taken for one: same title or given name, told of in like words. */
const ONE_PERSON_AT = 1.5

/** A name of the left article with those of the right that may be the same. */
export interface Met {
  readonly mine: Named
  readonly related: readonly { readonly theirs: Named; readonly related: Related }[]
}

/** Whatever else shows that the two articles tell one happening. A name that the other article has too is left out. */
export function meetNames(left: ArticleContext, right: ArticleContext): Met[] {
  const { index } = indexOf(right)
  return indexOf(left).named.flatMap((mine) => {
    const candidates = new Set(mine.keys.flatMap((key) => index.get(key) ?? []))
    const relateTo = (theirs: Named): Related => relateSpellings(mine.statement.value, theirs.statement.value, [left, right])
    // Most names that both have are printed alike: none of the others need be looked at.
    for (const theirs of candidates) if (isPrintedAlike(mine, theirs) && relateTo(theirs).relation === 'same') return []
    const related: Met['related'][number][] = []
    for (const theirs of candidates) {
      const found = relateTo(theirs)
      if (found.relation === 'same') return []
      related.push({ theirs, related: found })
    }
    return [{ mine, related }]
  })
}

function isPrintedAlike(mine: Named, theirs: Named): boolean {
  return mine.statement.value.name === theirs.statement.value.name
}

export function compareNames(left: ArticleContext, right: ArticleContext, bond: Bond, met: readonly Met[]): Comparison[] {
  const one = isShownAsOne(bond)
  return met.flatMap(({ mine, related }) =>
    related.flatMap(({ theirs, related }): Comparison[] => {
      const { relation, reason } = related
      if ((relation !== 'variant' && relation !== 'conflict') || isShortForm(mine, theirs) || isOwnPeople(mine, theirs)) return []
      const closest = closestMentions(left, mine, right, theirs)
      const evidence = evidenceOf(left, mine, right, theirs, one, closest.likeness)
      if (knowsBoth(left, theirs) || knowsBoth(right, mine)) return []
      if (relation === 'variant') return [{ relation, reason, left: mine.statement, right: theirs.statement, evidence }]
      const sure = evidence.reduce((sum, e) => sum + e.weight, 0) >= ONE_PERSON_AT
      return sure ? [{ relation, reason, left: closest.mine, right: closest.theirs, evidence }] : []
    }),
  )
}

/** "Putin" for "Vladimir Putin" is no other spelling, nor is "Aliyev Sr." */
function isShortForm(mine: Named, theirs: Named): boolean {
  if (mine.statement.value.parts.suffix !== theirs.statement.value.parts.suffix) return true
  const [a, b] = [mine, theirs].map((n) => n.statement.value.name.toLowerCase().split(/[\s-]+/u)).sort((x, y) => x.length - y.length)
  return !!a && !!b && a.length < b.length && (a.every((word) => b.includes(word)) || isInitials(a.join(''), b))
}

/** "US", "U.S." for "United States". */
function isInitials(short: string, words: readonly string[]): boolean {
  return short.replaceAll('.', '') === words.map((word) => word[0]).join('')
}

/** "German" for "Germany". */
function isOwnPeople(mine: Named, theirs: Named): boolean {
  const [a, b] = [mine, theirs].map((n) => n.statement.value.name) as [string, string]
  return countryOfPeople(a) === likeliest(b)?.name || countryOfPeople(b) === likeliest(a)?.name
}

/** An article that has both spellings as two entities means two people, or has its own slip of the pen. */
function knowsBoth(article: ArticleContext, named: Named): boolean {
  return article.reading.entities.some((e) => e.name === named.statement.value.name)
}

function evidenceOf(left: ArticleContext, mine: Named, right: ArticleContext, theirs: Named, one: boolean, likeness: number): Evidence[] {
  const a = mine.statement.value.parts
  const b = theirs.statement.value.parts
  const found: Evidence[] = []
  if (otherGivenName(a, b) || (otherOffice(a, b) && !one)) return []
  if (one && ((a.given && a.given === b.given) || (a.family && a.family === b.family)))
    found.push({ name: 'one happening', weight: 0.8, detail: 'both articles tell it' })
  if (otherOffice(a, b)) found.push({ name: 'other title', weight: -0.8, detail: '' })
  const role = sharedWords(`${a.title ?? ''} ${a.role ?? ''}`, `${b.title ?? ''} ${b.role ?? ''}`)
  if (role.length > 0) found.push({ name: 'same title', weight: 1.2, detail: role.join(' ') })
  if (a.given && b.given && relate(asName(a.given), asName(b.given)).relation !== 'unknown')
    found.push({ name: 'same given name', weight: 0.8, detail: `${a.given}, ${b.given}` })
  if (a.family && a.family === b.family) found.push({ name: 'same family name', weight: 0.8, detail: a.family })
  if (one && isMainPerson(left, mine) && isMainPerson(right, theirs))
    found.push({ name: 'main person', weight: 0.8, detail: 'named most in both articles' })
  if (one && (isSlipOfCity(mine, theirs, right) || isSlipOfCity(theirs, mine, left)))
    found.push({ name: 'one city', weight: 1.6, detail: 'the country is named, and no map has the other spelling' })
  if (likeness > 0.15) found.push({ name: 'same words', weight: 2 * likeness, detail: 'told of in like words' })
  return found
}

/** Thousands of people: the names of small towns are a letter apart as often as not. */
const LARGE_CITY = 100
const LONG_NAME = 7

/** "Alexandra" where cables run ashore, in an article that speaks of Egypt: the map has Alexandria there, a letter apart. */
function isSlipOfCity({ statement: { value: city } }: Named, { statement: { value: slip } }: Named, article: ArticleContext): boolean {
  const known = likeliest(city.name)
  const country = known?.within.at(-1)
  if (known?.rank !== 'city' || known.people < LARGE_CITY || !country || knownPlaces(slip.name).length > 0) return false
  if (slip.name.length < LONG_NAME || slip.name[0] !== city.name[0] || distance(slip.name, city.name) > 1) return false
  const isPlace = article.statements.some((s) => s.value.kind === 'place' && s.value.place === slip.name)
  return isPlace && countriesOf(article).includes(country)
}

/** John and Joan are two given names, however alike their letters. */
function otherGivenName(a: NameValue['parts'], b: NameValue['parts']): boolean {
  if (!a.given || !b.given || !isGivenName(a.given) || !isGivenName(b.given)) return false
  return !['same', 'variant'].includes(relateNames(a.given, b.given).relation)
}

/** An architect and a lawyer are two people; a boss may be either. */
function otherOffice(a: NameValue['parts'], b: NameValue['parts']): boolean {
  const [x, y] = [a.title ?? a.role, b.title ?? b.role]
  return !!x && !!y && sharedWords(x, y).length === 0 && !isAnyOffice(x) && !isAnyOffice(y)
}

function isAnyOffice(role: string): boolean {
  return nameLists().anyOffice.has(role.toLowerCase().split(/\s+/u).at(-1) ?? '')
}

/** No other person is named in the article as often. */
function isMainPerson({ reading }: ArticleContext, { statement, mentions }: Named): boolean {
  if (statement.value.type !== 'person') return false
  return reading.entities.every((e) => e.id === statement.value.entity || e.type !== 'person' || e.mentions.length < mentions.length)
}

function asName(name: string): NameValue {
  return { kind: 'name', name, type: 'person', parts: { given: name }, entity: 0 }
}

interface Closest {
  /** Share of the words that the two sentences have in common. */
  readonly likeness: number
  readonly mine: Statement<NameValue>
  readonly theirs: Statement<NameValue>
}

// An article names its main person again and again; the first mentions tell enough.
const MENTIONS = 8

/** The two mentions in full whose sentences are most alike, and how like they are; a short mention counts for the likeness alone. */
function closestMentions(left: ArticleContext, mine: Named, right: ArticleContext, theirs: Named): Closest {
  let likeness = 0
  let shown = -1
  let closest = { mine: mine.statement, theirs: theirs.statement }
  for (const a of mine.mentions.slice(0, MENTIONS)) {
    for (const b of theirs.mentions.slice(0, MENTIONS)) {
      const x = left.sentences[a.sentence]
      const y = right.sentences[b.sentence]
      if (!x || !y) continue
      likeness = Math.max(likeness, containment(x.bag, x.weight, y.bag, y.weight))
      const common = shared(x.bag, y.bag)
      if (a.said !== mine.statement.said || b.said !== theirs.statement.said || common <= shown) continue
      shown = common
      closest = { mine: a, theirs: b }
    }
  }
  return { likeness, ...closest }
}

interface Indexed {
  readonly named: readonly Named[]
  readonly index: ReadonlyMap<string, readonly Named[]>
}

function indexOf(article: ArticleContext): Indexed {
  return indexed(article.sentences, article)
}

/** Made once for each article while it is at hand, however many it is compared with. */
const indexed = oncePer((_: readonly SentenceContext[], article: ArticleContext): Indexed => {
  const named = namedOf(article)
  const index: Multimap<string, Named> = new Map()
  for (const one of named) for (const key of one.keys) addTo(index, key, one)
  return { named, index }
})

/** One statement an entity: its fullest printed form. */
function namedOf(article: ArticleContext): Named[] {
  const named = article.statements.filter((s): s is Statement<NameValue> => s.value.kind === 'name')
  const byEntity = groupBy(named, (s) => s.value.entity)
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
