/** The sources of a claim share one origin, however many they are. */

import { defineCheck } from './define.ts'

export const singleOriginClaim = defineCheck({
  code: 'single-origin-claim',
  severity: 'warning',
  title: 'the sources of a claim share one origin',
  why: 'articles that rewrite or cite each other are one witness, not several',
  help: 'find a source that does not lean on these',
  example: 'claims:\n  - claim: The bridge cost 12 million euros.\n    sources: [agency, reprint]    # reprint copies agency',
  *run({ claim, evidence, originCount, originsNeeded }) {
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
      place: claim.place,
    }
  },
  message: ({ args }) => {
    const count = Array.isArray(args.sources) ? args.sources.length : 0
    return `${count} ${count === 1 ? 'source' : 'sources'}, ${args.origins} of ${args.needed} independent origins`
  },
})
