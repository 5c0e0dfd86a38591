/** The labels of our own stories are sound: known articles, words that stand in one sentence, sides that differ. */

import { describe, expect, it } from 'vitest'
import { readStories } from './stories.ts'

describe.each([
  ['stories', ''],
  ['stories-2', '-2'],
] as const)('%s', (_, half) => {
  const { articles, gold } = readStories(half)
  const sentencesOf = new Map(articles.map((a) => [a.id, a.sentences]))

  it('gives each article and row an id of its own', () => {
    expect(new Set(articles.map((a) => a.id)).size).toBe(articles.length)
    expect(new Set(gold.map((row) => row.id)).size).toBe(gold.length)
  })

  it('dates half of the articles', () => {
    const dated = articles.filter((a) => a.published).length
    expect(Math.abs(dated / articles.length - 0.5)).toBeLessThan(0.1)
  })

  it.each(gold.map((row) => [row.id, row] as const))('%s quotes one sentence a passage', (_id, row) => {
    expect(['conflict', 'hard_negative', 'agreement', 'update']).toContain(row.kind)
    expect(['number', 'date', 'name', 'place', 'polarity', 'other']).toContain(row.type)
    for (const { article, q } of row.sides.flatMap((side) => side.passages)) {
      const holding = sentencesOf.get(article)?.filter((sentence) => sentence.includes(q)) ?? []
      expect(holding, `${article}: ${q}`).toHaveLength(1)
    }
    if (row.kind !== 'agreement') expect(row.sides.length).toBeGreaterThan(1)
  })

  it.each(gold.filter((row) => row.kind === 'conflict').map((row) => [row.id, row] as const))('%s stays within one event', (_id, row) => {
    const events = new Set(row.sides.flatMap((side) => side.passages.map((p) => articles.find((a) => a.id === p.article)?.subtopic)))
    expect(events.size).toBe(1)
    expect(new Set(row.sides.flatMap((side) => side.passages.map((p) => p.article))).size).toBeGreaterThan(1)
  })
})
