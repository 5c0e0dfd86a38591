/**
 * Learns the weights of `data/en/happenings.yaml` from pairs of articles on one happening or on two of a kind (the excerpts of
 * `ecb`, the incidents of `events`, the half of `stories` to work on), and prints how well it tells them on topics that it has not seen (five folds).
 * `npx tsx tests/eval/learn-happenings.ts [--write]`
 */

import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { type ArticleContext, contextOf } from '../../src/about/article/context.ts'
import { alignArticles } from '../../src/about/bond/align.ts'
import { kinshipFeatures, pairKey, sameHappening } from '../../src/about/bond/happenings.ts'
import { bondOf } from '../../src/about/bond/main-matter.ts'
import { storyPairs } from '../../src/about/index.ts'
import { readDoc } from '../../src/reading.ts'
import { docFromText } from '../../src/sources/index.ts'
import { type Example, learn, probability } from './logistic.ts'
import { areaUnder } from './ranking.ts'
import { rows } from './set.ts'
import { join as joinTokens } from './sets/ecb.ts'

const here = dirname(fileURLToPath(import.meta.url))
const data = process.env.VERIFY_EVAL_DATA ?? join(here, '..', '..', '..', 'shared', 'eval')

const HEAD = `# Weights of the model that tells whether two articles tell one happening: how much each feature of a pair
# (src/about/bond/happenings.ts) speaks for it, in log odds. Written by tests/eval/learn-happenings.ts; do not edit.
`
const TRAINING = { fewest: 20, penalty: 0.0005 }
const FOLDS = 5

interface Told {
  readonly id: string
  /** Articles of one topic are compared with each other. */
  readonly topic: string
  readonly happening: string
  readonly text: string
  readonly published?: string | null
}

interface Labelled extends Example {
  readonly topic: string
  readonly a: string
  readonly b: string
}

const examples = [...labelled(excerpts()), ...labelled(incidents()), ...labelled(stories())]
const topics = [...new Set(examples.map((e) => e.topic))].sort()
const scores = examples.map(() => 0)
for (let fold = 0; fold < FOLDS; fold++) {
  const held = new Set(topics.filter((_, i) => i % FOLDS === fold))
  const model = learn(
    examples.filter((e) => !held.has(e.topic)),
    TRAINING,
  )
  examples.forEach((e, i) => {
    if (held.has(e.topic)) scores[i] = probability(model, e.features)
  })
}
const labels = examples.map((e) => e.label)
console.log(
  `${examples.length} pairs, ${labels.filter(Boolean).length} of one happening; unseen: AUC ${areaUnder(scores, labels).toFixed(3)}`,
)
printGroups()
const model = learn(examples, TRAINING)
const features = Object.fromEntries([...model.weights].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, weight]) => [name, round(weight)]))
console.log(round(model.bias), features)
if (process.argv.includes('--write'))
  writeFileSync(join(here, '..', '..', 'data', 'en', 'happenings.yaml'), HEAD + stringify({ bias: round(model.bias), features }))

/** How many of the pairs that stand in one group tell one happening, by models that have not seen their topic. */
function printGroups(): void {
  const pairs = examples.map((e, i) => ({ ...e, kinship: Math.log((scores[i] ?? 0) / (1 - (scores[i] ?? 0))) }))
  const together = topics.flatMap((topic) => {
    const own = pairs.filter((pair) => pair.topic === topic)
    const one = sameHappening(own)
    return own.filter(({ a, b }) => one.has(pairKey(a, b)))
  })
  const right = together.filter((pair) => pair.label).length
  console.log(`in one group: ${together.length} pairs, ${(right / together.length).toFixed(3)} of one happening`)
}

function excerpts(): Told[] {
  return rows<{ id: string; topic: number; subtopic: string; sentences: string[] }>(data, 'ecb', 'articles.jsonl').map((e) => ({
    id: e.id,
    topic: `ecb ${e.topic}`,
    happening: e.subtopic,
    text: e.sentences.map(joinTokens).join('\n\n'),
  }))
}

/** Incidents of one war: each half of them is a topic of its own, so that folds do not share it. */
function incidents(): Told[] {
  return rows<{ id: string; articles: { article_id: string; title: string; text: string }[] }>(data, 'events', 'events.jsonl').flatMap(
    (e, i) => e.articles.map((a) => ({ id: a.article_id, topic: `events ${i % 2}`, happening: e.id, text: `${a.title}\n\n${a.text}` })),
  )
}

function stories(): Told[] {
  return rows<{ id: string; topic: number; subtopic: string; published: string | null; sentences: string[] }>(
    here,
    'stories',
    'articles.jsonl',
  ).map(({ id, topic, subtopic, published, sentences }) => ({
    id,
    topic: `stories ${topic}`,
    happening: subtopic,
    text: sentences.join('\n\n'),
    published,
  }))
}

function labelled(told: readonly Told[]): Labelled[] {
  const happeningOf = new Map(told.map((t) => [t.id, t.happening]))
  return [...new Set(told.map((t) => t.topic))].flatMap((topic) =>
    storyPairs(told.filter((t) => t.topic === topic).map(context)).map(({ left, right }) => {
      const bond = bondOf(left, right, alignArticles(left, right))
      const label = happeningOf.get(left.doc.id) === happeningOf.get(right.doc.id)
      return { topic, a: left.doc.id, b: right.doc.id, label, features: kinshipFeatures({ left, right, bond }) }
    }),
  )
}

function context({ id, text, published }: Told): ArticleContext {
  const doc = docFromText({ id, text, ...(published ? { published } : {}) })
  return contextOf(doc, readDoc(doc))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
