/** The project's own stories of similar events: where they lie, and how their sentences make a text. */

import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type LabelledSet, rows } from './set.ts'
import { type Excerpt, type GoldRow, measure, type Style } from './similar-events.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'stories')

/** A sentence without an end is a headline and stands alone; the others make one paragraph. */
const PROSE: Style = { text: paragraphs, words: (q) => q }

export interface Stories {
  readonly articles: readonly Excerpt[]
  readonly gold: readonly GoldRow[]
}

/** A half of the stories: '' is the first, '-2' the second, which checks what was tuned on the first. */
export function readStories(half: '' | '-2'): Stories {
  return { articles: rows<Excerpt>(folder, `articles${half}.jsonl`), gold: rows<GoldRow>(folder, `gold${half}.jsonl`) }
}

export function storiesSet(half: '' | '-2'): LabelledSet {
  return {
    name: `stories${half}`,
    targets: { precision: 0.9, recall: 0.5, 'across events': 0 },
    run: () => {
      const { articles, gold } = readStories(half)
      return measure(articles, gold, PROSE)
    },
  }
}

export function paragraphs(sentences: readonly string[]): string {
  return sentences.reduce((text, sentence, i) => {
    const before = sentences[i - 1]
    return before === undefined ? sentence : `${text}${/[.!?]["”]?$/u.test(before) ? ' ' : '\n\n'}${sentence}`
  }, '')
}
