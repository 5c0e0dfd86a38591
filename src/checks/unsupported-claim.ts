/** A listed source that does not make the claim. */

import { defineCheck } from './define.ts'

export const unsupportedClaim = defineCheck({
  code: 'unsupported-claim',
  severity: 'error',
  title: 'a listed source does not make the claim',
  why: 'a reader who follows the source finds something else there, or nothing',
  help: 'read the source again; give the words that say so as a quote, or take the source out of the list',
  example: 'claims:\n  - claim: The bridge cost 12 million euros.\n    sources: [gazette]    # which says nothing of the cost',
  *run({ claim, evidence, topics }) {
    const disputed = new Set(
      topics.filter((t) => t.relation === 'conflict').flatMap((t) => t.sides.flatMap((side) => side.statements.map((s) => s.source))),
    )
    for (const { source, listed, declared, stance, quotes, spans, place } of evidence) {
      if (!claim || !listed || declared !== 'supports' || quotes.some((q) => q.grade === 'missing' || q.grade === 'near')) continue
      // Where sources of the claim differ among themselves, their conflict says so.
      const otherwise = stance === 'contradicts' && !disputed.has(source)
      if (stance !== 'silent' && !otherwise) continue
      const value = otherwise ? 'says otherwise' : 'no passage'
      yield {
        about: null,
        args: otherwise ? { source, stance } : { source },
        sides: [{ value, spans, sources: [source] }],
        place: place ?? claim.place,
      }
    }
  },
  message: ({ args }) => `\`${args.source}\` ${args.stance === 'contradicts' ? 'says otherwise' : 'does not say so'}`,
})
