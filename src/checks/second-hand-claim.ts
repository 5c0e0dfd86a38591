/** The source only reports that somebody else says so. */

import type { ClaimEvidence, Origins } from '../model.ts'
import { defineCheck } from './define.ts'

export const secondHandClaim = defineCheck({
  code: 'second-hand-claim',
  severity: 'note',
  title: 'a source only reports that somebody else says so',
  why: 'the article vouches for the saying, not for what is said',
  help: 'go to whoever is said to say so, or name them in the claim',
  example:
    'claims:\n  - claim: The bridge cost 12 million euros.\n    sources: [gazette]    # According to the Post, the bridge cost 12 million euros.',
  *run({ claim, evidence, origins }) {
    if (!claim) return
    const told = evidence.filter((e) => e.listed && e.stance === 'supports' && e.secondHand !== null)
    for (const { who, passedOnBy } of bySpeaker(told, origins)) {
      const sources = passedOnBy.map((e) => e.source)
      yield {
        about: null,
        args: { sources, who },
        sides: [{ value: who, spans: passedOnBy.flatMap((e) => e.spans), sources }],
        place: passedOnBy[0]?.place ?? claim.place,
      }
    }
  },
  message: ({ args }) => {
    const sources = (Array.isArray(args.sources) ? args.sources : []).map((id) => `\`${id}\``)
    return sources.length > 1
      ? `${sources.slice(0, -1).join(', ')} and ${sources.at(-1)} put this down to \`${args.who}\``
      : `${sources[0]} puts this down to \`${args.who}\``
  },
})

interface Told {
  readonly who: string
  readonly passedOnBy: readonly ClaimEvidence[]
}

/**
 * One cause, one finding: all that pass on one speaker, who goes by the longest name that any of them gives. A copy that calls him
 * otherwise passes on the same.
 */
function bySpeaker(evidence: readonly ClaimEvidence[], origins: Origins): Told[] {
  const groups: Told[] = []
  for (const e of evidence) {
    const who = e.secondHand ?? ''
    const known = groups.findIndex(
      (group) => isWithin(who, group.who) || isWithin(group.who, who) || group.passedOnBy.some((other) => isCopy(e, other, origins)),
    )
    const group = groups[known]
    if (group) groups[known] = { who: group.who.length < who.length ? who : group.who, passedOnBy: [...group.passedOnBy, e] }
    else groups.push({ who, passedOnBy: [e] })
  }
  return groups
}

function isCopy({ source: a }: ClaimEvidence, { source: b }: ClaimEvidence, { origins }: Origins): boolean {
  const ties = origins.flatMap((origin) => origin.ties).filter(({ kind }) => kind === 'copies' || kind === 'paraphrases')
  return ties.some(({ from, to }) => (from === a && to === b) || (from === b && to === a))
}

/** `Roe` is within `Mayor Jane Roe`. */
function isWithin(part: string, whole: string): boolean {
  const words = wordsOf(whole)
  return wordsOf(part).every((word) => words.includes(word))
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .split(/[\s,]+/u)
}
