/** What a reader of a conflict should know beside it: "67 is the number aboard in The Herald". */

import type { QuantityValue, Side, Statement, Topic } from '../model.ts'
import { oncePer } from '../structures/once-per.ts'
import type { ArticleContext } from './article/context.ts'
import { aboutOf } from './wording.ts'

export type Articles = ReadonlyMap<string, ArticleContext>

/** Where the figure of one side counts something else for another article of the topic. `articles` are by their ids. */
export function withNotes(topic: Topic, articles: Articles): Topic {
  if (topic.kind !== 'quantity' || topic.relation !== 'conflict') return topic
  const sources = [...new Set(topic.sides.flatMap((s) => s.statements.map((x) => x.source)))].sort()
  const inTopic = sources.flatMap((id) => articles.get(id) ?? [])
  const notes = topic.sides.flatMap((side) => inTopic.flatMap((article) => otherMeanings(side, article)))
  return { ...topic, notes: [...new Set(notes)].sort() }
}

function otherMeanings(side: Side, article: ArticleContext): string[] {
  const figures = new Set(
    side.statements.flatMap(({ value }) => (value.kind === 'quantity' && value.min !== null && value.min === value.max ? [value.min] : [])),
  )
  const roles = new Set(side.statements.flatMap(({ value }) => (value.kind === 'quantity' ? [value.role] : [])))
  const name = article.doc.publisher ?? article.doc.title ?? article.doc.id
  return figuresIn(article.statements).flatMap((s) => {
    const { min, role } = s.value
    return min !== null && figures.has(min) && !roles.has(role) ? [`${min} is ${aboutOf(s)} in ${name}`] : []
  })
}

type Figure = Statement<QuantityValue>

/** Exact figures of a known role. Looked for once, in however many topics the article is. */
const figuresIn = oncePer((statements: readonly Statement[]): readonly Figure[] =>
  statements.filter(
    (s): s is Figure => s.value.kind === 'quantity' && s.value.min !== null && s.value.min === s.value.max && s.value.role !== null,
  ),
)
