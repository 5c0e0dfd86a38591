/** News excerpts in pairs of similar events: conflicts within one event, never across two. */

import type { Report } from '../../../src/model.ts'
import { compare } from '../../../src/verify.ts'
import { agrees, conflictsOf, describe, findWords, type LabelledPassage, LOUD, opposes, sentenceOverlaps } from '../matching.ts'
import { type LabelledSet, rows, type SetResult, scores } from '../set.ts'

interface Excerpt {
  id: string
  topic: number
  subtopic: string
  sentences: string[]
}
interface Gold {
  id: string
  subtopic: string
  kind: string
  type: string
  about: string
  why: string
  sides: { value: string; passages: { article: string; q: string }[] }[]
}

const set: LabelledSet = { name: 'ecb', targets: { precision: 0.9, recall: 0.5, 'across events': 0 }, run }
export default set

/** Checks cover these types; `other` needs knowledge of the world. */
const COVERED = new Set(['number', 'date', 'name', 'place', 'polarity'])

async function run(folder: string): Promise<SetResult> {
  const excerpts = rows<Excerpt>(folder, 'ecb', 'articles.jsonl')
  const gold = rows<Gold>(folder, 'ecb', 'gold.jsonl')
  const texts = new Map(excerpts.map((e) => [e.id, e.sentences.map(join).join('\n\n')]))
  const subtopicOf = new Map(excerpts.map((e) => [e.id, e.subtopic]))
  const labelled = gold.map((row) => ({ row, sides: row.sides.map((s) => s.passages.flatMap((p) => locate(texts, p))) }))
  const topics = [...new Set(excerpts.map((e) => e.topic))].sort((a, b) => a - b)
  const reports: Report[] = []
  for (const topic of topics) {
    reports.push(await compare(excerpts.filter((e) => e.topic === topic).map((e) => ({ id: e.id, text: texts.get(e.id) ?? '' }))))
  }
  const findings = reports.flatMap(conflictsOf).filter((f) => LOUD.has(f.severity))
  const matches = (sides: readonly LabelledPassage[][], f: (typeof findings)[number]): boolean =>
    sides.some((left, i) => sides.slice(i + 1).some((right) => left.some((a) => right.some((b) => opposes(f, a, b, sentenceOverlaps)))))
  const conflicts = labelled.filter(({ row }) => row.kind === 'conflict' && !row.why.startsWith('[borderline]'))
  const neutral = labelled.filter(({ row }) => row.kind === 'conflict' && row.why.startsWith('[borderline]'))
  const across = findings.filter((f) => new Set(f.sides.flatMap((s) => s.sources).map((id) => subtopicOf.get(id))).size > 1)
  const right = findings.filter((f) => conflicts.some(({ sides }) => matches(sides, f)))
  const wrong = findings.filter((f) => !right.includes(f) && !neutral.some(({ sides }) => matches(sides, f)))
  const found = conflicts.filter(({ sides }) => findings.some((f) => matches(sides, f)))
  const covered = conflicts.filter(({ row }) => COVERED.has(row.type))
  const hard = labelled.filter(({ row }) => row.kind === 'hard_negative')
  const flagged = hard.filter(({ sides }) => findings.some((f) => matches(sides, f)))
  const agreements = labelled.filter(({ row }) => row.kind === 'agreement')
  const all = reports.flatMap((r) => r.agreements)
  const agreed = agreements.filter(({ sides }) => all.some((g) => agrees(g, sides.flat(), sentenceOverlaps)))
  const acrossAgree = all.filter((g) => new Set(g.sources.map((id) => subtopicOf.get(id))).size > 1)
  const { precision } = scores(right.length, right.length + wrong.length, 1)
  return {
    figures: {
      precision,
      recall: found.length / conflicts.length,
      'recall of covered types': found.filter(({ row }) => COVERED.has(row.type)).length / covered.length,
      'across events': across.length,
      'hard negatives flagged': flagged.length,
      'agreements found': agreed.length / agreements.length,
      'agreements across events': acrossAgree.length,
    },
    misses: conflicts
      .filter((c) => !found.includes(c))
      .map(
        ({ row }) =>
          `${row.id} ${row.type} ${row.about}: ${row.sides
            .map(
              (s) =>
                `${s.value} [${s.passages
                  .map((p) => `${p.article}: ${p.q}`)
                  .slice(0, 2)
                  .join(' / ')}]`,
            )
            .join(' <> ')}`,
      ),
    alarms: [
      ...wrong.map((f) => `${across.includes(f) ? 'ACROSS ' : ''}${describe(f)}`),
      ...flagged.map(({ row }) => `hard negative ${row.id} ${row.about}`),
    ],
  }
}

function locate(texts: ReadonlyMap<string, string>, { article, q }: { article: string; q: string }): LabelledPassage[] {
  const at = findWords(texts.get(article) ?? '', join(q))
  return at ? [{ article, ...at }] : []
}

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
