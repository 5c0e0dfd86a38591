/** The colours of sides: those of the table where one side makes the claim and another says otherwise, else colours that take no side. */

import type { ReportFinding, Stance } from '../../model.ts'
import type { Page } from './markup.ts'

export type Tone = 'yes' | 'no' | 'a' | 'b' | 'c' | 'muted'

const NEUTRAL: readonly Tone[] = ['a', 'b', 'c']

/** One for each side of the finding. */
export function tonesOf({ claim, sides }: ReportFinding, { claims }: Page): Tone[] {
  const evidence = (claim === null ? null : claims.get(claim)?.evidence) ?? []
  const stanceOf = new Map(evidence.map(({ source, stance }) => [source, stance]))
  const stances = sides.map(({ sources }) => common(sources.flatMap((id) => stanceOf.get(id) ?? [])))
  const opposed = stances.includes('supports') && stances.includes('contradicts')
  return stances.map((stance, i) => {
    if (opposed && stance === 'supports') return 'yes'
    return opposed && stance === 'contradicts' ? 'no' : (NEUTRAL[i % NEUTRAL.length] ?? 'muted')
  })
}

function common([first, ...rest]: readonly Stance[]): Stance | null {
  return first !== undefined && rest.every((stance) => stance === first) ? first : null
}
