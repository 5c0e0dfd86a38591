/** News excerpts in pairs of similar events: conflicts within one event, never across two. */

import { type LabelledSet, rows } from '../set.ts'
import { type Excerpt, type GoldRow, measure } from '../similar-events.ts'

const set: LabelledSet = {
  name: 'ecb',
  targets: { precision: 0.9, recall: 0.5, 'across events': 0 },
  run: (folder) =>
    measure(rows<Excerpt>(folder, 'ecb', 'articles.jsonl'), rows<GoldRow>(folder, 'ecb', 'gold.jsonl'), {
      text: (sentences) => sentences.map(join).join('\n\n'),
      words: join,
    }),
}
export default set

/** The corpus is tokenised: put the tokens back together. */
export function join(text: string): string {
  return text
    .replace(/(\d) ([.,:]) (?=\d)/gu, '$1$2')
    .replace(/(\w) - (?=\w)/gu, '$1-')
    .replace(/ ([.,;:!?%)\]])/gu, '$1')
    .replace(/([([$]) /gu, '$1')
    .replace(/\b([A-Z])\. (?=[A-Z]\.)/gu, '$1.')
    .replace(/ (n't|'s|'re|'ve|'d|'ll|'m)\b/gu, '$1')
    .replace(/`` ?/gu, '“')
    .replace(/ ?''/gu, '”')
}
