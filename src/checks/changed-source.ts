/** The text under a pinned claim has changed. */

import { defineCheck } from './define.ts'

export const changedSource = defineCheck({
  code: 'changed-source',
  severity: 'warning',
  title: 'a pinned source has changed',
  why: 'the article no longer says what it said when the claim was written',
  help: 'read the new text; run `verify snapshot` to pin it',
  example: 'sources:\n  gazette: https://example.org/bridge    # pinned in the lock file, edited since',
  *run({ claim, sources }) {
    if (claim) return
    for (const { id, changed, place } of sources) {
      if (!changed) continue
      yield {
        about: null,
        args: { source: id, before: changed.before, now: changed.now },
        sides: [
          { value: changed.before, spans: [], sources: [id] },
          { value: changed.now, spans: changed.span ? [changed.span] : [], sources: [id] },
        ],
        ...(place ? { place } : {}),
      }
    }
  },
  message: ({ args }) => `\`${args.source}\` has changed: \`${args.before}\` is now \`${args.now}\``,
})
