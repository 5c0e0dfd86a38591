/** Whom a pronoun or a common noun stands for: "he", "the firm", "her client". */

import { attributedParts } from '../../facts/speech/attributions.ts'
import { resolverOf } from '../../facts/speech/pronouns.ts'
import type { Entity, Token } from '../../model.ts'
import type { ArticleContext } from '../article/context.ts'
import { matters } from './lexicon.ts'

/** "he", "the firm", "her client": the name that the article gave before. */
export function stoodFor(
  article: ArticleContext,
  tokens: readonly Token[],
  from: number,
  to: number,
  head: string | null,
): readonly string[] {
  const at = tokens[from]?.start ?? 0
  const lower = tokens[from]?.lower ?? ''
  const { bodies, clients } = matters()
  const { entities } = article.reading
  if (to - from === 1 && (lower === 'he' || lower === 'she'))
    return wordsOf(spokenFor(article, tokens, from) ?? personAt(article, tokens, from))
  if (to - from === 1 && lower === 'it') return wordsOf(lastOf(entities, BODY, at))
  if (head !== null && clients.has(head)) return wordsOf(lastOf(entities, PERSON, tokens[0]?.start ?? 0))
  const definite = tokens[from - 1]?.lower === 'the' || lower === 'the'
  return definite && head !== null && bodies.has(head) ? wordsOf(lastOf(entities, BODY, at)) : []
}

/** "His lawyer, Petra Moll, said he would appeal": not the lawyer. */
function spokenFor(article: ArticleContext, tokens: readonly Token[], pronoun: number): string | null {
  const { spokesmen } = matters()
  const at = tokens.findIndex((t, i) => i > 0 && i < pronoun && spokesmen.has(t.lemma) && /^(?:his|her)$/u.test(tokens[i - 1]?.lower ?? ''))
  return at < 0 ? null : lastOf(article.reading.entities, PERSON, tokens[at]?.start ?? 0)
}

/** The one who is said to say so; else the one person of this sentence so far and of the one before; of two, nobody is sure. */
function personAt(article: ArticleContext, tokens: readonly Token[], pronoun: number): string | null {
  const { sentences, reading } = article
  const speaker = speakerAt(article, tokens, pronoun)
  if (speaker !== null) return speaker
  const at = tokens[pronoun]?.start ?? 0
  const here = sentences.findIndex((s) => s.sentence.start <= at && at < s.sentence.end)
  const from = sentences[here - 1]?.sentence.start ?? sentences[here]?.sentence.start ?? 0
  const near = reading.entities.filter((e) => e.type === 'person' && e.mentions.some((m) => m.start >= from && m.start < at))
  if (near.length === 0) return lastOf(reading.entities, PERSON, at)
  return near.length === 1 ? (near[0]?.name ?? null) : null
}

/** "Moor said he would go": Moor, unless Moor speaks for another. */
function speakerAt({ doc, reading }: ArticleContext, tokens: readonly Token[], at: number): string | null {
  const said = attributedParts(doc.text, tokens, resolverOf(reading.entities, doc.text))
  const who = said.findLast((part) => part.from <= at && at < part.to)?.who.toLowerCase() ?? ''
  if ([...matters().spokesmen].some((noun) => who.includes(noun))) return null
  return reading.entities.find((e) => e.type !== 'place' && who.includes(e.name.toLowerCase()))?.name ?? null
}

const PERSON: ReadonlySet<Entity['type']> = new Set(['person'])
const BODY: ReadonlySet<Entity['type']> = new Set(['organisation', 'unknown', 'other'])

function lastOf(entities: readonly Entity[], types: ReadonlySet<Entity['type']>, before: number): string | null {
  let best: { name: string; start: number } | null = null
  for (const entity of entities) {
    if (!types.has(entity.type)) continue
    for (const { start } of entity.mentions)
      if (start < before && (best === null || start > best.start)) best = { name: entity.name, start }
  }
  return best?.name ?? null
}

export function wordsOf(name: string | null): readonly string[] {
  return name === null ? [] : name.toLowerCase().split(/[\s-]+/u)
}
