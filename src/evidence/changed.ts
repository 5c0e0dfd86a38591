/** Which change of a pinned source matters most: the one under a claim. */

import type { ChangedPassage, Claim, ClaimEvidence, Span } from '../model.ts'

/** A claim and what its sources have to say on it. */
export interface Resting {
  readonly claim: Claim
  readonly evidence: readonly ClaimEvidence[]
}

/** A passage that evidence stands in comes first, then the one that has most words of the claims of the source; null where none changed. */
export function changeUnderClaims(changes: readonly ChangedPassage[], source: string, resting: readonly Resting[]): ChangedPassage | null {
  if (changes.length < 2) return changes[0] ?? null
  const evidence = resting.flatMap((r) => r.evidence.filter((e) => e.source === source && e.listed))
  const spans = evidence.flatMap((e) => [...e.spans, ...e.quotes.flatMap((q) => q.span ?? [])])
  const listing = resting.filter((r) => r.evidence.some((e) => e.source === source && e.listed))
  const words = new Set(listing.flatMap(({ claim }) => wordsOf(claimWords(claim, source))))
  const weigh = (change: ChangedPassage): number => {
    const shared = new Set(wordsOf(change.before).filter((word) => words.has(word))).size
    return shared + (spans.some((span) => overlaps(span, change.span)) ? words.size + 1 : 0)
  }
  return changes.reduce((best, change) => (weigh(change) > weigh(best) ? change : best))
}

function claimWords({ claim, sources }: Claim, source: string): string {
  return [claim, ...sources.filter((s) => s.source === source).flatMap((s) => s.quotes.map((q) => q.text))].join(' ')
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function overlaps(a: Span, b: Span | null): boolean {
  return b !== null && a.start < b.end && b.start < a.end
}
