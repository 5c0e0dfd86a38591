/** The quotations of the five example articles: their words found, and for speech its speaker. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findQuotes } from '../../../src/facts/quote.ts'
import { articleOf } from '../article.ts'
import { type LabelledSet, rows } from '../set.ts'
import { fitsSpeaker } from '../speakers.ts'

interface Gold {
  readonly a: string
  readonly q: string
  readonly speaker: string
  readonly kind: string
}

const set: LabelledSet = {
  name: 'seeds-quotations',
  targets: { found: 0.95, speaker: 0.95 },
  async run(folder) {
    const seeds = join(folder, '..', 'seeds')
    const texts = new Map(readdirSync(seeds).map((file) => [file.slice(0, 3), readFileSync(join(seeds, file), 'utf8')]))
    const gold = rows<Gold>(folder, 'seeds', 'quotations.jsonl')
    const spoken = gold.filter((row) => row.kind === 'quote' || row.kind === 'fragment')
    const misses: string[] = []
    const found = gold.filter((row) => quotationOf(row, texts) || !misses.push(`place ${row.a}: ${row.q}`)).length
    const said = spoken.filter((row) => {
      const value = quotationOf(row, texts)
      return fitsSpeaker(value, row.speaker) || !misses.push(`speaker ${row.a}: ${row.speaker} / ${value?.speaker} : ${row.q}`)
    }).length
    return { figures: { found: found / gold.length, speaker: said / spoken.length }, misses, alarms: [] }
  },
}

export default set

/** Some labels give words around the marks as well: the quotation is what stands between them. */
function quotationOf(row: Gold, texts: ReadonlyMap<string, string>) {
  const { analysis, entities } = articleOf(row.a, texts.get(row.a) ?? '')
  const words = (/“([^”]+)”?/u.exec(row.q)?.[1] ?? row.q).replaceAll(/\s+/gu, ' ')
  return findQuotes(analysis, entities).find((quote) => quote.value.words.replaceAll(/\s+/gu, ' ') === words)?.value ?? null
}
