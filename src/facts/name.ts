/** Finds names of people, organisations and places, and ties the forms of one entity together. */

import type { Analysis, Entity, NameValue } from '../model.ts'
import type { FoundStatement } from './found.ts'
import { mentionsOf } from './name/classify.ts'
import { tie } from './name/entities.ts'
import { type Mention, printed, type Tied } from './name/mention.ts'
import { personParts } from './name/parts.ts'
import { readSentence, runsOf, seenNames } from './name/runs.ts'
import { shareFamilies } from './name/siblings.ts'

/** The span of a statement covers the name alone, without title, role and possessive. */
export function findNames(analysis: Analysis): { statements: FoundStatement<NameValue>[]; entities: Entity[] } {
  const sentences = analysis.sentences.map(readSentence)
  const seen = seenNames(sentences)
  const mentions = shareFamilies(sentences.flatMap((sentence) => runsOf(sentence, seen).flatMap(mentionsOf)))
  const tied = tie(mentions).map((one, id) => ({ one, entity: toEntity(analysis.doc.id, one, id) }))
  const statements = tied.flatMap(({ one, entity }) => one.mentions.map((mention) => toStatement(mention, entity)))
  return { statements: statements.sort((a, b) => a.start - b.start || a.end - b.end), entities: tied.map(({ entity }) => entity) }
}

function toEntity(doc: string, { mentions, type }: Tied, id: number): Entity {
  const fullest = mentions.reduce((best, mention) => (fullness(mention) > fullness(best) ? mention : best))
  return {
    id,
    name: fullName(fullest),
    type,
    parts: partsOf(mentions, fullest, type),
    mentions: mentions.map(({ start, end }) => ({ doc, start, end })),
  }
}

function fullName({ owner, words, sharedFamily }: Mention): string {
  const name = printed([...words, ...sharedFamily])
  return owner === null ? name : `${owner}'s ${name}`
}

function fullness({ words, sharedFamily }: Mention): number {
  return words.length + sharedFamily.length
}

function partsOf(mentions: readonly Mention[], fullest: Mention, type: Entity['type']): Record<string, string> {
  const title = mentions.find((m) => m.title)?.title
  const role = mentions.find((m) => m.role)?.role
  const named = type === 'person' ? personParts(fullest) : { given: '', family: '', suffix: '' }
  const all = { title: title ?? '', role: role ?? '', owner: fullest.owner ?? '', ...named }
  return Object.fromEntries(Object.entries(all).filter(([, words]) => words !== ''))
}

function toStatement(mention: Mention, { id, name, type, parts }: Entity): FoundStatement<NameValue> {
  const { start, end, sentence } = mention
  return { value: { kind: 'name', name, type, parts, entity: id }, start, end, sentence }
}
