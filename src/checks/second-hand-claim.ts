/** The source only reports that somebody else says so. */

import { defineCheck } from './define.ts'

export const secondHandClaim = defineCheck({
  code: 'second-hand-claim',
  severity: 'note',
  title: 'a source only reports that somebody else says so',
  why: 'the article vouches for the saying, not for what is said',
  help: 'go to whoever is said to say so, or name them in the claim',
  example:
    'claims:\n  - claim: The bridge cost 12 million euros.\n    sources: [gazette]    # According to the Post, the bridge cost 12 million euros.',
  *run({ claim, evidence }) {
    for (const { source, listed, stance, secondHand, spans, place } of evidence) {
      if (!claim || !listed || stance !== 'supports' || secondHand === null) continue
      yield {
        about: null,
        args: { source, who: secondHand },
        sides: [{ value: secondHand, spans, sources: [source] }],
        place: place ?? claim.place,
      }
    }
  },
  message: ({ args }) => `\`${args.source}\` puts this down to \`${args.who}\``,
})
