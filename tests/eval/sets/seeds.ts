/** Five articles annotated by hand: conflicts, look-alikes, agreements. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compare } from '../../../src/verify.ts'
import { agrees, conflictsOf, describe, findWords, type LabelledPassage, LOUD, opposes, overlaps, sentenceOverlaps } from '../matching.ts'
import { type LabelledSet, rows, type SetResult } from '../set.ts'

interface Row {
  id?: string
  type: string
  severity: string
  scope?: string
  why: string
  fact?: string
  passages: { a: string; q: string }[]
}

const PUBLISHED: Record<string, string> = {
  '000': '2025-11-19',
  '001': '2025-11-20',
  '002': '2025-11-17',
  '003': '2025-07-20',
  '004': '2025-07-25',
}

const set: LabelledSet = {
  name: 'seeds',
  targets: { 'hard found': 1, 'look-alikes flagged': 0, 'unknown loud findings': 2, 'agreements found': 0.6 },
  run,
}
export default set

async function run(folder: string): Promise<SetResult> {
  const texts = readArticles(join(folder, '..', 'seeds'))
  const report = await compare([...texts].map(([id, text]) => ({ id, text, published: PUBLISHED[id] ?? null })))
  const findings = conflictsOf(report)
  const loud = findings.filter((f) => LOUD.has(f.severity))
  const conflicts = rows<Row>(folder, 'seeds', 'conflicts.jsonl').map((row) => ({ row, at: locate(texts, row) }))
  const negatives = rows<Row>(folder, 'seeds', 'hard_negatives.jsonl').map((row) => ({ row, at: locate(texts, row) }))
  const agreements = rows<Row>(folder, 'seeds', 'agreements.jsonl').map((row) => ({ row, at: locate(texts, row) }))

  const hard = conflicts.filter(({ row }) => row.severity === 'hard' && row.scope === 'across' && /^(?:number|date|name)/u.test(row.type))
  const allHard = conflicts.filter(({ row }) => row.severity === 'hard')
  const isFound = ({ at }: { at: LabelledPassage[] }): boolean => loud.some((f) => pairs(at).some(([a, b]) => opposes(f, a, b)))
  const none = [...conflicts.filter(({ row }) => row.severity === 'none'), ...negatives]
  const flagged = none.filter(isFound)
  const variants = conflicts.filter(({ row }) => row.severity === 'variant' && row.type.startsWith('name-spelling'))
  const variantFound = variants.filter(({ at }) =>
    report.findings.some((f) => f.check === 'name-variants' && pairs(at).some(([a, b]) => opposes(f, a, b))),
  )
  const known = conflicts.filter(({ row }) => row.severity !== 'none')
  const strange = loud.filter((f) => !known.some(({ at }) => pairs(at).some(([a, b]) => opposes(f, a, b, sentenceOverlaps))))
  const agreed = agreements.filter(({ at }) => report.agreements.some((g) => agrees(g, at, overlaps)))
  const agreedBySentence = agreements.filter(({ at }) => report.agreements.some((g) => agrees(g, at, sentenceOverlaps)))

  return {
    figures: {
      'hard found': hard.filter(isFound).length / hard.length,
      'all hard found': allHard.filter(isFound).length / allHard.length,
      'variants noted': variantFound.length / variants.length,
      'look-alikes flagged': flagged.length,
      'unknown loud findings': strange.length,
      'agreements found': agreed.length / agreements.length,
      'agreements by sentence': agreedBySentence.length / agreements.length,
    },
    misses: [
      ...allHard.filter((h) => !isFound(h)).map(({ row }) => `${row.id} ${row.type} ${row.why}`),
      ...variants.filter((v) => !variantFound.includes(v)).map(({ row }) => `${row.id} ${row.why}`),
      ...agreements.filter((g) => !agreed.includes(g)).map(({ row }) => `${row.id} ${row.fact}`),
    ],
    alarms: [
      ...flagged.map(({ row }) => `flagged: ${row.id ?? ''} ${row.why}`),
      ...strange.map(describe),
      ...(process.argv.includes('--all')
        ? [
            ...report.findings.map(describe),
            ...report.agreements.map((g) => `AGREE ${g.about} = ${g.value} ${g.passages.map((p) => `${p.source}:${p.text}`).join(' | ')}`),
          ]
        : []),
    ],
  }
}

function readArticles(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name.slice(0, 3), readFileSync(join(folder, name), 'utf8')]),
  )
}

function locate(texts: ReadonlyMap<string, string>, row: Row): LabelledPassage[] {
  return row.passages.flatMap(({ a, q }) => {
    const at = findWords(texts.get(a) ?? '', q)
    return at ? [{ article: a, ...at }] : []
  })
}

function pairs(at: readonly LabelledPassage[]): [LabelledPassage, LabelledPassage][] {
  return at.flatMap((a, i) => at.slice(i + 1).map((b): [LabelledPassage, LabelledPassage] => [a, b]))
}
