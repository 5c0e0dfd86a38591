/** Measures excerpts about pairs of similar events: conflicts within one event are to be found, look-alikes and sister events left alone. */

import type { Report, ReportFinding } from '../../src/model.ts'
import { compare } from '../../src/verify.ts'
import {
  agrees,
  conflictsOf,
  describe,
  describeAgreement,
  findWords,
  type LabelledPassage,
  LOUD,
  opposes,
  overlaps,
  sentenceOverlaps,
} from './matching.ts'
import { type SetResult, scores } from './set.ts'

export interface Excerpt {
  readonly id: string
  readonly topic: number
  readonly subtopic: string
  readonly published?: string | null
  readonly sentences: readonly string[]
}
export interface GoldRow {
  readonly id: string
  readonly subtopic: string
  readonly kind: string
  readonly type: string
  readonly about: string
  readonly why: string
  readonly sides: readonly { readonly value: string; readonly passages: readonly { readonly article: string; readonly q: string }[] }[]
}
/** How a corpus writes its text: what a reader would see, from its sentences and from the words of a label. */
export interface Style {
  readonly text: (sentences: readonly string[]) => string
  readonly words: (q: string) => string
}
interface Labelled {
  readonly row: GoldRow
  readonly sides: readonly (readonly LabelledPassage[])[]
}

/** Checks cover these types; `other` needs knowledge of the world. */
const COVERED: ReadonlySet<string> = new Set(['number', 'date', 'name', 'place', 'polarity'])

export async function measure(excerpts: readonly Excerpt[], gold: readonly GoldRow[], style: Style): Promise<SetResult> {
  const texts = new Map(excerpts.map((e) => [e.id, style.text(e.sentences)]))
  const labelled = gold.map((row) => ({
    row,
    sides: row.sides.map((s) => s.passages.flatMap((p) => locate(texts, p.article, style.words(p.q)))),
  }))
  const reports = await reportsOf(excerpts, texts)
  const findings = reports.flatMap(conflictsOf).filter((f) => LOUD.has(f.severity))
  const conflicts = labelled.filter(({ row }) => row.kind === 'conflict' && !isBorderline(row))
  const neutral = labelled.filter(({ row }) => row.kind === 'conflict' && isBorderline(row))
  const subtopicOf = new Map(excerpts.map((e) => [e.id, e.subtopic]))
  const subtopics = (ids: readonly string[]): number => new Set(ids.map((id) => subtopicOf.get(id))).size
  const across = findings.filter((f) => subtopics(f.sides.flatMap((s) => s.sources)) > 1)
  const right = findings.filter((f) => conflicts.some((c) => matches(c, f)))
  const wrong = findings.filter((f) => !right.includes(f) && !neutral.some((c) => matches(c, f)))
  const found = conflicts.filter((c) => findings.some((f) => matches(c, f)))
  const covered = conflicts.filter(({ row }) => COVERED.has(row.type))
  const flagged = labelled.filter((c) => c.row.kind === 'hard_negative' && findings.some((f) => matches(c, f, overlaps)))
  const agreements = labelled.filter(({ row }) => row.kind === 'agreement')
  const all = reports.flatMap((r) => r.agreements)
  const agreedAcross = all.filter((g) => subtopics(g.sources) > 1)
  const agreed = agreements.filter(({ sides }) => all.some((g) => agrees(g, sides.flat(), sentenceOverlaps)))
  return {
    figures: {
      precision: scores(right.length, right.length + wrong.length, 1).precision,
      recall: found.length / conflicts.length,
      'recall of covered types': found.filter(({ row }) => COVERED.has(row.type)).length / covered.length,
      'across events': across.length,
      'hard negatives flagged': flagged.length,
      'agreements found': agreed.length / agreements.length,
      'agreements across events': agreedAcross.length,
    },
    misses: conflicts.filter((c) => !found.includes(c)).map(({ row }) => missLine(row)),
    alarms: [
      ...wrong.map((f) => `${across.includes(f) ? 'ACROSS ' : ''}${describe(f)}`),
      ...flagged.map(({ row }) => `hard negative ${row.id} ${row.about}`),
      ...agreedAcross.map((g) => `ACROSS ${describeAgreement(g)}`),
    ],
  }
}

/** One comparison a topic: its two events together, as a reader who mixes them up would hand them in. */
async function reportsOf(excerpts: readonly Excerpt[], texts: ReadonlyMap<string, string>): Promise<Report[]> {
  const topics = [...new Set(excerpts.map((e) => e.topic))].sort((a, b) => a - b)
  const reports: Report[] = []
  for (const topic of topics) {
    const members = excerpts.filter((e) => e.topic === topic)
    reports.push(
      await compare(members.map(({ id, published }) => ({ id, text: texts.get(id) ?? '', ...(published ? { published } : {}) }))),
    )
  }
  return reports
}

function isBorderline(row: GoldRow): boolean {
  return row.why.startsWith('[borderline]')
}

/** By sentence unless told otherwise: a sentence often holds a conflict and a look-alike, which only the very words tell apart. */
function matches({ sides }: Labelled, finding: ReportFinding, touches: typeof overlaps = sentenceOverlaps): boolean {
  return sides.some((left, i) => sides.slice(i + 1).some((right) => left.some((a) => right.some((b) => opposes(finding, a, b, touches)))))
}

function missLine(row: GoldRow): string {
  const side = ({ value, passages }: GoldRow['sides'][number]): string =>
    `${value} [${passages
      .slice(0, 2)
      .map((p) => `${p.article}: ${p.q}`)
      .join(' / ')}]`
  return `${row.id} ${row.type} ${row.about}: ${row.sides.map(side).join(' <> ')}`
}

function locate(texts: ReadonlyMap<string, string>, article: string, words: string): LabelledPassage[] {
  const at = findWords(texts.get(article) ?? '', words)
  return at ? [{ article, ...at }] : []
}
