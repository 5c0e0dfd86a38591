/** Saved news pages: the words of the article, the day of publication, and whether each word stands where it is said to. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodedText } from '../../../src/sources/entity.ts'
import type { Extracted } from '../../../src/sources/extracted.ts'
import { readHtml } from '../../../src/sources/html/index.ts'
import { toRaw } from '../../../src/text/locate.ts'
import { type LabelledSet, rows, type SetResult, scores } from '../set.ts'

interface Page {
  readonly id: string
  readonly html_gz: string
  readonly url?: string
  readonly article_body?: string
  readonly expected_text?: string
  readonly metadata?: { readonly publishedTime: string | null; readonly title: string | null }
}

const pages: LabelledSet = {
  name: 'pages',
  targets: { 'article-extraction word F1': 0.95, 'readability word F1': 0.95, 'days found': 0.8, 'words in place': 1 },
  run: async (folder) => measure(folder),
}

export default pages

function measure(folder: string): SetResult {
  const misses: string[] = []
  const found = {
    articles: [] as number[],
    readable: [] as number[],
    days: [] as boolean[],
    labelledDays: [] as boolean[],
    places: [] as boolean[],
  }
  for (const [set, scored] of [
    ['article-extraction', found.articles],
    ['readability-pages', found.readable],
  ] as const) {
    for (const page of rows<Page>(folder, 'pages', `${set}.jsonl`)) {
      const html = gunzipSync(readFileSync(join(folder, 'pages', page.html_gz))).toString('utf8')
      const extracted = readHtml(html, page.url ?? null)
      const f1 = wordF1(bodyOf(extracted), page.article_body ?? page.expected_text ?? '')
      scored.push(f1)
      if (f1 < 0.9) misses.push(`${set} ${page.id.slice(0, 12)} word F1 ${f1.toFixed(3)}`)
      if (STATES_DAY.test(html)) found.days.push(extracted.facts.published !== null)
      if (STATES_DAY.test(html) && extracted.facts.published === null) misses.push(`${set} ${page.id.slice(0, 12)} no day`)
      const day = page.metadata?.publishedTime?.slice(0, 10)
      if (day) found.labelledDays.push(extracted.facts.published === day)
      found.places.push(...placesHold(extracted))
    }
  }
  return {
    figures: {
      'article-extraction word F1': mean(found.articles),
      'readability word F1': mean(found.readable),
      'days found': share(found.days),
      'labelled days right': share(found.labelledDays),
      'words in place': share(found.places),
    },
    misses,
    alarms: [],
  }
}

// A page that writes out a full date anywhere may state its day; most that do not are manuals and encyclopedias.
const STATES_DAY = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2},?\s20\d\d|20[012]\d-[01]\d-[0-3]\d/u

/** The article alone: headline and byline are blocks of their own kind, and not in the expected text. */
function bodyOf({ text, blocks }: Extracted): string {
  return blocks
    .filter((b) => b.kind !== 'title' && b.kind !== 'byline')
    .map((b) => text.slice(b.start, b.end))
    .join('\n')
}

function wordF1(found: string, wanted: string): number {
  const left = new Map<string, number>()
  for (const word of wordsIn(wanted)) left.set(word, (left.get(word) ?? 0) + 1)
  let hit = 0
  for (const word of wordsIn(found)) {
    const count = left.get(word) ?? 0
    if (count > 0) hit++
    left.set(word, count - 1)
  }
  return scores(hit, wordsIn(found).length, wordsIn(wanted).length).f1
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** For each word of the text: whether the file has it, entities resolved and tags left out, where the pieces say. */
function placesHold({ text, raw, pieces }: Extracted): readonly boolean[] {
  let first = 0
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => {
    const end = index + word.length
    while ((pieces[first]?.end ?? end) <= index) first++
    let written = ''
    for (let i = first; (pieces[i]?.start ?? end) < end; i++) {
      const piece = pieces[i]
      if (piece)
        written += raw.slice(toRaw([piece], Math.max(index, piece.start), 'start'), toRaw([piece], Math.min(end, piece.end), 'end'))
    }
    return decodedText(written.replace(/<!--[\s\S]*?-->|<[^>]*>/gu, '')).replace(/\s+/gu, '') === word
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / Math.max(values.length, 1)
}

function share(values: readonly boolean[]): number {
  return values.filter(Boolean).length / Math.max(values.length, 1)
}
