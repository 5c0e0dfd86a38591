/** Writes a first claims file from articles: what two or more share or dispute, and the check-worthy facts of one. */

import { Document } from 'yaml'
import type { Passage, Report, SourceEntry } from './model.ts'

export interface CheckWorthy {
  readonly source: string
  readonly sentence: string
  /** From 0 to 1. */
  readonly score: number
}

interface FirstClaim {
  readonly claim: string
  readonly why: string
  readonly sources: readonly Passage[]
}

/** Claims of single articles: enough to start from, few enough to read. */
const MOST_SINGLE = 12

/** Words of a quote: enough to find the place, too few to need more than one line. */
const QUOTE_WORDS = 8

/** YAML that is valid as it stands: disputed facts first, then shared ones, then the most check-worthy of single articles. */
export function firstClaims(report: Report, entries: readonly SourceEntry[], worthy: readonly CheckWorthy[]): string {
  const claims = withoutRepeats([...disputed(report), ...shared(report), ...single(worthy)])
  const document = new Document({
    title: 'First claims: edit, split and drop as you see fit',
    sources: Object.fromEntries(entries.map((e) => [e.id, e.file ?? e.url])),
    claims: claims.map((claim, i) => ({
      id: idOf(claim.claim, i),
      claim: claim.claim,
      sources: claim.sources.map((p) => ({ [p.source]: quoteOf(p) })),
    })),
  })
  document.commentBefore = ' Written by `verify init`: a draft to be edited, not a finding.'
  return document.toString({ lineWidth: 0 })
}

function disputed(report: Report): FirstClaim[] {
  return report.findings
    .filter((f) => f.check.startsWith('conflicting-') && f.sides.length > 1)
    .map((f) => ({
      claim: oneLine(f.sides[0]?.passages[0]?.sentence.text ?? ''),
      why: f.message,
      sources: onePerSource(f.sides.flatMap((s) => s.passages)),
    }))
}

function shared(report: Report): FirstClaim[] {
  return report.agreements.map((a) => ({
    claim: oneLine(a.passages[0]?.sentence.text ?? ''),
    why: a.about,
    sources: onePerSource(a.passages),
  }))
}

function single(worthy: readonly CheckWorthy[]): FirstClaim[] {
  return [...worthy]
    .sort((a, b) => b.score - a.score || (a.sentence < b.sentence ? -1 : 1))
    .slice(0, MOST_SINGLE)
    .map(({ source, sentence }) => ({ claim: oneLine(sentence), why: 'check-worthy', sources: [wholeSentence(source, sentence)] }))
}

function wholeSentence(source: string, text: string): Passage {
  return { source, start: 0, end: text.length, line: 1, column: 1, text, sentence: { start: 0, end: text.length, text } }
}

function withoutRepeats(claims: readonly FirstClaim[]): FirstClaim[] {
  const seen = new Set<string>()
  return claims.filter(({ claim }) => {
    const key = claim.toLowerCase()
    if (claim === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function onePerSource(passages: readonly Passage[]): Passage[] {
  return [...new Map([...passages].reverse().map((p) => [p.source, p])).values()].sort((a, b) => (a.source < b.source ? -1 : 1))
}

/** The words around the value, cut at word borders. */
function quoteOf({ start, sentence }: Passage): string {
  const words = [...sentence.text.matchAll(/\S+/gu)]
  const here = Math.max(
    0,
    words.findLastIndex((w) => w.index <= start - sentence.start),
  )
  const from = Math.max(0, Math.min(here - Math.floor(QUOTE_WORDS / 2), words.length - QUOTE_WORDS))
  return words
    .slice(from, from + QUOTE_WORDS)
    .map((w) => w[0])
    .join(' ')
}

function idOf(claim: string, i: number): string {
  const slug = claim
    .toLowerCase()
    .normalize('NFKD')
    .match(/[a-z0-9]+/gu)
    ?.filter((w) => w.length > 2)
    .slice(0, 4)
    .join('-')
  return `${slug || 'claim'}-${i + 1}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
