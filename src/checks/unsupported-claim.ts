/** A listed source that does not make the claim. */

import { defineCheck } from './define.ts'

export const unsupportedClaim = defineCheck({
  code: 'unsupported-claim',
  severity: 'error',
  title: 'a listed source does not make the claim',
  why: 'a reader who follows the source finds something else there, or nothing',
  help: 'read the source again; give the words that say so as a quote, or take the source out of the list',
  example: 'claims:\n  - claim: The bridge cost 12 million euros.\n    sources: [gazette]    # which says nothing of the cost',
  *run({ claim, evidence }) {
    for (const { source, listed, declared, stance, quotes, spans, place } of evidence) {
      if (
        !claim ||
        !listed ||
        stance !== 'silent' ||
        declared !== 'supports' ||
        quotes.some((q) => q.grade === 'missing' || q.grade === 'near')
      )
        continue
      yield { about: null, args: { source }, sides: [{ value: 'no passage', spans, sources: [source] }], place: place ?? claim.place }
    }
  },
  message: ({ args }) => `\`${args.source}\` does not say so`,
})
