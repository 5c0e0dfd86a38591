/** Matches the findings of a report with hand-labelled passages. */

import type { Passage, Report, ReportAgreement, ReportFinding } from '../../src/model.ts'

export interface LabelledPassage {
  readonly article: string
  readonly start: number
  readonly end: number
}

/** Where words stand in a text, white space folded; null where they do not. */
export function findWords(text: string, words: string): { start: number; end: number } | null {
  const pattern = words
    .trim()
    .split(/\s+/u)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('\\s+')
  const match = new RegExp(pattern, 'u').exec(text)
  return match ? { start: match.index, end: match.index + match[0].length } : null
}

export function overlaps(passage: Passage, labelled: LabelledPassage): boolean {
  return passage.source === labelled.article && passage.start < labelled.end && labelled.start < passage.end
}

/** The sentence of the passage holds labelled words: what a reader of the finding sees. */
export function sentenceOverlaps(passage: Passage, labelled: LabelledPassage): boolean {
  const { sentence } = passage
  return passage.source === labelled.article && sentence.start < labelled.end && labelled.start < sentence.end
}

type Touches = (passage: Passage, labelled: LabelledPassage) => boolean

/** Two labelled passages stand on two sides of the finding. */
export function opposes(finding: ReportFinding, a: LabelledPassage, b: LabelledPassage, touches: Touches = overlaps): boolean {
  const sidesOf = (labelled: LabelledPassage): number[] =>
    finding.sides.flatMap((side, i) => (side.passages.some((p) => touches(p, labelled)) ? [i] : []))
  const left = sidesOf(a)
  const right = sidesOf(b)
  return left.some((i) => right.some((k) => k !== i))
}

/** Passages of two or more of the labelled articles stand in the agreement. */
export function agrees(agreement: ReportAgreement, labelled: readonly LabelledPassage[], touches: Touches = overlaps): boolean {
  const articles = labelled.filter((l) => agreement.passages.some((p) => touches(p, l))).map((l) => l.article)
  return new Set(articles).size > 1
}

export const LOUD: ReadonlySet<string> = new Set(['error', 'warning'])

/** Checks that say that sources differ: origins and unread sources are another matter. */
export function isConflict(finding: ReportFinding): boolean {
  return finding.check.startsWith('conflicting-') || finding.check === 'shared-figure'
}

export function conflictsOf(report: Report): ReportFinding[] {
  return report.findings.filter(isConflict)
}

/** A line for the list of misses and alarms. */
export function describe(finding: ReportFinding): string {
  const sides = finding.sides.map(
    (s) => `${s.value} [${s.passages.map((p) => `${p.source}: ${p.sentence.text.slice(0, 160).replace(/\s+/gu, ' ')}`).join(' / ')}]`,
  )
  return `${finding.severity}[${finding.check}] ${finding.about}: ${sides.join('  <>  ')}`
}

/** One line for a list of false agreements. */
export function describeAgreement({ about, value, passages }: ReportAgreement): string {
  const at = passages.map((p) => `${p.source}: ${p.sentence.text.slice(0, 160).replace(/\s+/gu, ' ')}`)
  return `agreement on ${about} = ${value.replace(/\s+/gu, ' ')} [${at.join(' / ')}]`
}
