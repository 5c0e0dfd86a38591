/** The sources of a claim share one origin, however many they are. */

import type { ClaimEvidence, Origins, Tie } from '../model.ts'
import { defineCheck } from './define.ts'

export const singleOriginClaim = defineCheck({
  code: 'single-origin-claim',
  severity: 'warning',
  title: 'the sources of a claim share one origin',
  why: 'articles that rewrite or cite each other are one witness, not several',
  help: 'find a source that does not lean on these',
  example: 'claims:\n  - claim: The bridge cost 12 million euros.\n    sources: [agency, reprint]    # reprint copies agency',
  *run({ claim, evidence, origins, originCount, originsNeeded }) {
    const supporting = evidence.filter((e) => e.listed && e.stance === 'supports')
    const named = supporting.map((e) => e.source)
    const short = originCount < originsNeeded && (originsNeeded > 2 || supporting.length > 1)
    if (!claim || supporting.length === 0 || !short) return
    yield {
      about: null,
      args: { sources: named, origins: originCount, needed: originsNeeded },
      sides: [
        { value: `${originCount} of ${originsNeeded} origins`, spans: supporting.flatMap((e) => e.spans.slice(0, 1)), sources: named },
      ],
      notes: reasons(supporting, origins),
      place: claim.place,
    }
  },
  message: ({ args }) => {
    const count = Array.isArray(args.sources) ? args.sources.length : 0
    return `${count} ${count === 1 ? 'source' : 'sources'}, ${args.origins} of ${args.needed} independent origins`
  },
})

const LEANS: Readonly<Record<Tie['kind'], string>> = {
  copies: 'copies',
  paraphrases: 'rewrites',
  cites: 'cites',
  'same-author': 'shares its author with',
  'same-publisher': 'shares its publisher with',
  declared: 'is declared to come from',
}

/** Why the sources count as fewer: what ties them to each other, and whom more than one of them passes on. */
function reasons(supporting: readonly ClaimEvidence[], { origins }: Origins): string[] {
  const ids = new Set(supporting.map((e) => e.source))
  const ties = origins.flatMap((origin) => origin.ties).filter(({ from, to }) => ids.has(from) && ids.has(to))
  const firsts = ties.filter((tie, i) => ties.findIndex(({ from }) => from === tie.from) === i)
  const passedOn = supporting.flatMap((e) => e.secondHand ?? [])
  const shared = [...new Set(passedOn)].filter((who) => passedOn.filter((other) => other === who).length > 1)
  return [
    ...firsts.map(({ kind, from, to }) => `\`${from}\` ${LEANS[kind]} \`${to}\``),
    ...shared.map((who) => `more than one puts it down to \`${who}\``),
  ]
}
