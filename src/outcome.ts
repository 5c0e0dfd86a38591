/** The one word for a claim as a whole. */

import type { ClaimEvidence, Outcome, Topic } from './model.ts'

export function outcomeOf(evidence: readonly ClaimEvidence[], topics: readonly Topic[], origins: number, needed: number): Outcome {
  const listed = evidence.filter((e) => e.listed)
  if (listed.length === 0) return 'unsourced'
  const supporting = listed.filter((e) => e.stance === 'supports')
  const against = listed.filter((e) => e.stance === 'contradicts')
  const conflict = topics.some((t) => t.relation === 'conflict' && t.kind !== 'name' && t.kind !== 'figure')
  if ((against.length > 0 && against.some((e) => e.declared !== 'disputes')) || conflict || (against.length > 0 && supporting.length > 0))
    return 'disputed'
  if (supporting.length === 0) return listed.every((e) => e.stance === 'unread') ? 'unread' : 'unsupported'
  return origins >= Math.max(2, needed) ? 'agreed' : 'single-origin'
}
