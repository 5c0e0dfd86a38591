/** The text under a pinned claim has changed. */

import type { ChangedPassage } from '../model.ts'
import { defineCheck } from './define.ts'

// A passage with more changes than this is read as a whole.
const MOST_WORDS = 5

export const changedSource = defineCheck({
  code: 'changed-source',
  severity: 'warning',
  title: 'a pinned source has changed',
  why: 'the article no longer says what it said when the claim was written',
  help: 'read the new text and mend the claim; then run `verify snapshot --refresh` to pin the source as it is now',
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
        notes: wordByWord(changed),
        ...(place ? { place } : {}),
      }
    }
  },
  message: ({ args }) => `\`${args.source}\` has changed: \`${args.before}\` is now \`${args.now}\``,
})

function wordByWord({ words = [] }: ChangedPassage): readonly string[] {
  if (words.length === 0 || words.length > MOST_WORDS) return []
  const said = words.map(({ before, now }) => {
    if (before === '') return `\`${now}\` was added`
    return now === '' ? `\`${before}\` was left out` : `\`${before}\` became \`${now}\``
  })
  return [said.join(', ')]
}
