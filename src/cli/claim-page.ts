/** The page of `verify explain <claim>`: per source what it says on the claim, and which values were read there. */

import { resolve } from 'node:path'
import type { ClaimsFile, Passage, Report } from '../model.ts'
import type { StatementRecord } from '../verify.ts'
import type { Io } from './io.ts'

type Evidence = Report['claims'][number]['evidence'][number]

/** The one claim of the report. */
export async function claimPage(io: Io, report: Report, files: readonly ClaimsFile[]): Promise<string> {
  const [claim] = report.claims
  if (!claim) return ''
  const parts = [`${claim.id}: ${claim.outcome}`, `  ${claim.claim}`, `  ${claim.file}:${claim.line}:${claim.column}`, '']
  for (const evidence of claim.evidence) parts.push(...(await sourceLines(io, report, files, evidence)), '')
  return `${parts.join('\n')}\n`
}

async function sourceLines(io: Io, report: Report, files: readonly ClaimsFile[], evidence: Evidence): Promise<string[]> {
  const location = report.sources.find((s) => s.id === evidence.source)?.location ?? evidence.source
  const quotes = evidence.quotes.map(
    ({ quote, grade, passage }) => `  quote \`${quote}\`: ${grade}${passage ? ` at ${placeOf(location, passage)}` : ''}`,
  )
  const read = await statementsOf(io, files, evidence.source)
  const passages = evidence.passages.flatMap((passage) => [
    `  ${placeOf(location, passage)}  ${oneLine(passage.sentence.text)}`,
    ...read.filter((s) => isWithin(s.passage, passage)).map((s) => `      ${describe(s)}`),
  ])
  return [`${evidence.source}: ${evidence.stance}`, ...quotes, ...passages]
}

/** Read again for this page alone: a report does not carry what it did not compare. */
async function statementsOf(io: Io, files: readonly ClaimsFile[], id: string): Promise<readonly StatementRecord[]> {
  const entry = files.flatMap((file) => file.sources).find((source) => source.id === id)
  if (!entry?.file) return []
  const { statements } = await import('../verify.ts')
  return statements({ id, file: resolve(io.cwd, entry.file), ...(entry.published && { published: entry.published }) })
}

function isWithin(passage: Passage, outer: Passage): boolean {
  return outer.sentence.start <= passage.start && passage.end <= outer.sentence.end
}

/** `deaths: 38 of 67 people, read in "38 of the 67"`: what was read, in words, and from which words. */
function describe(record: StatementRecord): string {
  const { about, said, attributedTo, hedged, negated, kind } = record
  const denied = negated && kind !== 'polarity'
  const marks = [attributedTo && `said by ${attributedTo}`, hedged && 'said with doubt', denied && 'in a denial'].filter(Boolean)
  const topic = kind === 'polarity' ? WORDS.polarity : (about ?? WORDS[kind])
  return [`${topic}: ${inWords(record.value)}`, `read in \`${oneLine(said)}\``, ...marks].join(', ')
}

const WORDS: Readonly<Record<StatementRecord['kind'], string>> = {
  quantity: 'a number',
  date: 'a date',
  name: 'a name',
  place: 'a place',
  quote: 'words quoted',
  polarity: 'what happened',
}

function inWords(value: StatementRecord['value']): string {
  if ('min' in value) return amountOf(value)
  if ('from' in value) return daysOf(value)
  if ('name' in value)
    return [value.name, ...Object.entries(value.parts).map(([part, words]) => `${PARTS[part] ?? part} ${words}`)].join(', ')
  if ('words' in value) return value.speaker === null ? 'nobody is named as the speaker' : `by ${value.speaker}`
  if ('place' in value) return [value.place, ...value.within].join(', ')
  return `${value.holds ? 'yes' : 'no'} to “${value.event}”`
}

const PARTS: Readonly<Record<string, string>> = { given: 'given name', family: 'family name', owner: 'of' }

type Amount = Extract<StatementRecord['value'], { min: number | null }>

/** "38 of 67 people", "300 or more", "45 to 55 kilometre". */
function amountOf({ min, max, unit, counted, whole }: Amount): string {
  const number = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: 6 })
  const low = min === null ? null : number(min)
  const high = max === null ? null : number(max)
  const range = low === high ? low : low === null ? `${high} or fewer` : high === null ? `${low} or more` : `${low} to ${high}`
  const what = unit === 'percent' ? 'per cent' : unit
  return [range, whole !== null && whole !== min && `of ${number(whole)}`, what, counted && `(${counted})`].filter(Boolean).join(' ')
}

const FIRST_DAY = '0001-01-01'
const LAST_DAY = '9999-12-31'

function daysOf({ from, to }: { readonly from: string; readonly to: string }): string {
  if (from === to) return from
  if (from === FIRST_DAY) return `up to ${to}`
  return to === LAST_DAY ? `from ${from} on` : `${from} to ${to}`
}

function placeOf(location: string, { line, column }: Passage): string {
  return `${location}:${line}:${column}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
