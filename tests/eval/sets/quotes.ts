/** 958 quotations of news articles: found at their place, refused when altered, and put down to the right speaker. */

import { anchorQuote, isAltered } from '../../../src/evidence/quote.ts'
import { alterationsOf } from '../alterations.ts'
import { articleOf } from '../article.ts'
import { type LabelledSet, rows } from '../set.ts'
import { findSpeaker, fitsSpeaker } from '../speakers.ts'

interface Gold {
  readonly id: string
  readonly article_id: string
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly speaker: readonly string[]
}

interface Variant {
  readonly id: string
  readonly quote_a: string
  readonly quote_b: string
  readonly label: 'identical' | 'truncated' | 'altered'
}

const set: LabelledSet = {
  name: 'quotes',
  targets: { found: 0.995, 'altered refused': 0.995, 'variants refused': 0.995, speaker: 0.9 },
  async run(folder) {
    const texts = new Map(rows<{ article_id: string; text: string }>(folder, 'quotes', 'articles.jsonl').map((a) => [a.article_id, a.text]))
    const gold = rows<Gold>(folder, 'quotes', 'quotes.jsonl')
    const misses: string[] = []
    const alarms: string[] = []
    const found = share(gold, (row) => isFound(row, texts.get(row.article_id) ?? '') || !misses.push(`place ${row.id}: ${row.quote}`))
    const altered = gold.flatMap((row, k) => alterationsOf(row.quote, k).map((a) => ({ ...a, row, text: texts.get(row.article_id) ?? '' })))
    const refused = share(altered, (a) => isRefused(a.text, a.words) || !alarms.push(`${a.how} ${a.row.id}: ${a.words}`))
    const variants = rows<Variant>(folder, 'quotes', 'variants.jsonl').filter((v) => v.label === 'altered')
    const refusedVariants = share(variants, (v) => isRefused(v.quote_b, v.quote_a) || !alarms.push(`variant ${v.id}: ${v.quote_a}`))
    const spoken = gold.filter((row) => row.speaker.length > 0)
    const said = share(spoken, (row) => hasSpeaker(row, texts.get(row.article_id) ?? '', misses))
    return { figures: { found, 'altered refused': refused, 'variants refused': refusedVariants, speaker: said }, misses, alarms }
  },
}

export default set

function share<T>(list: readonly T[], holds: (item: T) => boolean): number {
  return list.filter(holds).length / list.length
}

function isFound(row: Gold, text: string): boolean {
  const start = unitsTo(text, row.start)
  const end = unitsTo(text, row.end)
  const anchor = anchorQuote(text, row.quote, { position: start })
  return anchor?.start === start && anchor.end === end
}

function isRefused(text: string, words: string): boolean {
  const anchor = anchorQuote(text, words)
  return anchor === null || isAltered(anchor)
}

function hasSpeaker(row: Gold, text: string, misses: string[]): boolean {
  const found = findSpeaker(articleOf(row.article_id, text), unitsTo(text, row.start), unitsTo(text, row.end))
  if (fitsSpeaker(found, row.speaker[0] ?? '')) return true
  misses.push(`speaker ${row.id}: ${row.speaker[0]} / ${found?.speaker ?? (found ? 'none' : 'no quotation')} : ${row.quote.slice(0, 60)}`)
  return false
}

/** The set counts code points, the product UTF-16 units. */
function unitsTo(text: string, codePoints: number): number {
  return [...text].slice(0, codePoints).join('').length
}
