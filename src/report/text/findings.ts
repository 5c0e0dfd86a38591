/** One finding for the terminal: what, where in each article with the words underlined, why, and what to do. */

import type { Passage, Place, Report, ReportContext, ReportFinding, ReportSource } from '../../model.ts'
import { columnsOf } from '../../text/width.ts'
import { visible } from '../escape.ts'
import { excerptOf, narrowed } from '../excerpt.ts'
import { byline, sourcesById } from '../wording.ts'
import type { Style } from './style.ts'

// More passages of one value than this say nothing new; --verbose shows all.
const PASSAGES_PER_SIDE = 3

export interface FindingsOptions {
  readonly verbose: boolean
  readonly quiet: boolean
}

/** The findings that are neither known nor waived, each as a block of lines. */
export function findingBlocks(report: Report, context: ReportContext, style: Style, options: FindingsOptions): string[] {
  const sources = sourcesById(report)
  const most = options.verbose ? Number.POSITIVE_INFINITY : PASSAGES_PER_SIDE
  return report.findings.flatMap((finding, i) => {
    if (finding.status !== 'new' || (options.quiet && finding.severity === 'note')) return []
    const notes = [...left(finding, most), ...(context.notes[i] ?? [])]
    const lines = [
      heading(finding, style),
      ...places(finding, context.places[i] ?? null, { sources, style, most }),
      ...notes.map((note) => `  ${style.dim('note:')} ${visible(note)}`),
      ...(finding.help ? [`  ${style.dim('help:')} ${visible(finding.help)}`] : []),
    ]
    return [lines.join('\n')]
  })
}

function heading(finding: ReportFinding, style: Style): string {
  const label = style.bold(style.severity[finding.severity](`${finding.severity}[${finding.check}]`))
  const claim = finding.claim === null ? '' : `${visible(finding.claim)}: `
  return `${label} ${style.bold(`${claim}${visible(finding.message)}`)}`
}

interface Shown {
  readonly sources: ReadonlyMap<string, ReportSource>
  readonly style: Style
  readonly most: number
}

function places(finding: ReportFinding, place: Place | null, shown: Shown): string[] {
  const passages = finding.sides.flatMap((side) =>
    firstOfEach(side.passages)
      .slice(0, shown.most)
      .map((passage) => ({ passage, side })),
  )
  const alone = finding.sides.length < 2
  const claimLine = place && (alone || passages.length === 0) ? [`  ${visible(place.file)}:${place.line}:${place.column}`] : []
  const names = passages.map(({ passage }) => shown.style.place(shown.sources.get(passage.source), passage))
  const width = Math.max(0, ...passages.map(({ passage }) => placeWidth(shown, passage)))
  const lines = passages.flatMap(({ passage, side }, i) => {
    const pad = ' '.repeat(width - placeWidth(shown, passage))
    const who = visible(byline(shown.sources.get(passage.source)))
    const label = alone && side.value ? `${who} (${visible(side.value)})` : who
    return [`  ${names[i]}${pad}  ${shown.style.dim(label)}`.trimEnd(), ...frame(passage, finding, shown.style)]
  })
  return [...claimLine, ...lines]
}

function placeWidth({ sources }: Shown, passage: Passage): number {
  const location = sources.get(passage.source)?.location ?? passage.source
  return columnsOf(visible(`${location}:${passage.line}:${passage.column}`))
}

/** One passage of each source: the others repeat it. */
function firstOfEach(passages: readonly Passage[]): Passage[] {
  return passages.filter((passage, i) => passages.findIndex((other) => other.source === passage.source) === i)
}

function left(finding: ReportFinding, most: number): string[] {
  return finding.sides.flatMap((side) => {
    const more = firstOfEach(side.passages).slice(most)
    return more.length ? [`\`${side.value}\` also in ${more.map(({ source }) => source).join(', ')}`] : []
  })
}

const GUTTER = '    │ '

/** The sentence in one line, and carets under the words; no carets where the words are the whole sentence. */
function frame(passage: Passage, finding: ReportFinding, style: Style): string[] {
  const { before, words, after } = narrowed(excerptOf(passage), style.columns - GUTTER.length)
  const paint = style.severity[finding.severity]
  const line = `${style.dim(GUTTER)}${before}${words}${after}`
  if ((before === '' && after === '') || words === '') return [line]
  return [line, `${style.dim(GUTTER)}${' '.repeat(columnsOf(before))}${paint('^'.repeat(Math.max(1, columnsOf(words))))}`]
}
