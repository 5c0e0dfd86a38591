/** The people, organisations and places of the five articles: is each form found, with its type, and tied to the right entity? */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findNames } from '../../../src/facts/name.ts'
import { countryOfPeople } from '../../../src/lexicon/places.ts'
import type { Entity } from '../../../src/model.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { docOf } from '../../origins/doc.ts'
import { type LabelledSet, rows, scores } from '../set.ts'

interface Row {
  readonly entity: string
  readonly type: 'person' | 'org' | 'place'
  readonly forms: Readonly<Record<string, readonly string[]>>
}

interface Form {
  readonly type: Row['type']
  readonly article: string
  readonly words: string
  /** The entity that covers it best; null where none does. */
  readonly entity: Entity | null
}

const TYPES = { person: 'person', org: 'organisation', place: 'place' } as const

const set: LabelledSet = {
  name: 'seeds-names',
  targets: { 'person forms': 0.95, 'person ties': 0.95 },
  run: async (folder) => {
    const articles = readArticles(join(folder, '..', 'seeds'))
    const forms = rows<Row>(folder, 'seeds', 'names.jsonl').flatMap((row) => formsOf(row, articles))
    const named = forms.filter((form) => isNamed(form.words))
    const share = (type: Row['type']): number => {
      const all = named.filter((form) => form.type === type)
      return scores(all.filter((form) => form.entity !== null).length, all.length, all.length).recall
    }
    const typed = named.filter((form) => form.entity !== null)
    return {
      figures: {
        'person forms': share('person'),
        'organisation forms': share('org'),
        'place forms': share('place'),
        'types right': typed.filter((form) => form.entity?.type === TYPES[form.type]).length / Math.max(1, typed.length),
        'person ties': ties(
          rows<Row>(folder, 'seeds', 'names.jsonl').filter((row) => row.type === 'person'),
          articles,
        ),
      },
      misses: named.filter((form) => form.entity === null).map((form) => `${form.article} ${form.type} ${form.words}`),
      alarms: typed
        .filter((form) => form.entity?.type !== TYPES[form.type])
        .map((form) => `${form.article} ${form.words}: ${form.entity?.type}, not ${form.type}`),
    }
  },
}

interface Article {
  readonly text: string
  readonly entities: readonly Entity[]
}

function readArticles(folder: string): Map<string, Article> {
  return new Map(
    readdirSync(folder).map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      const doc = docOf(file.slice(0, 3), text)
      return [file.slice(0, 3), { text, entities: findNames(analyse(doc)).entities }]
    }),
  )
}

function formsOf(row: Row, articles: ReadonlyMap<string, Article>): Form[] {
  return Object.entries(row.forms).flatMap(([article, all]) =>
    all.map((words) => ({ type: row.type, article, words, entity: entityAt(articles.get(article), words, TYPES[row.type]) })),
  )
}

/** "Russian police", "the Armenian enclave" describe; only what still has a capital without peoples is a name. */
function isNamed(words: string): boolean {
  return words.split(/\s+/u).some((word) => /^\p{P}*\p{Lu}/u.test(word) && countryOfPeople(word) === null && !/^(?:The|A)$/u.test(word))
}

/** The entity with the longest mention inside the printed form, one of the type first. */
function entityAt(article: Article | undefined, words: string, type: Entity['type']): Entity | null {
  if (!article) return null
  const pattern = new RegExp(
    words
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
      .replace(/\s+/gu, '\\s+'),
    'u',
  )
  const found = pattern.exec(article.text)
  if (!found) return null
  const [from, to] = [found.index, found.index + found[0].length]
  const inside = article.entities.flatMap((entity) =>
    entity.mentions.filter((m) => m.start >= from && m.end <= to).map((m) => ({ entity, length: m.end - m.start })),
  )
  const typed = inside.filter(({ entity }) => entity.type === type)
  return (typed.length > 0 ? typed : inside).sort((a, b) => b.length - a.length)[0]?.entity ?? null
}

/** Of the pairs of forms of one person in one article, those that one entity holds. */
function ties(people: readonly Row[], articles: ReadonlyMap<string, Article>): number {
  const pairs = people.flatMap((row) =>
    Object.entries(row.forms).flatMap(([id, all]) => {
      const found = all.map((words) => entityAt(articles.get(id), words, 'person')).filter((entity) => entity !== null)
      return found.slice(1).map((entity) => entity === found[0])
    }),
  )
  return pairs.filter((right) => right).length / Math.max(1, pairs.length)
}

export default set
