/** A source that could not be read, and why. */

import { defineCheck } from './define.ts'

export const unreadableSource = defineCheck({
  code: 'unreadable-source',
  severity: 'warning',
  title: 'a source could not be read',
  why: 'what could not be read can neither support nor contradict',
  help: 'mend the path or URL, or save the article as a file',
  example: 'sources:\n  gazette: articles/gazete.md    # no such file',
  *run({ claim, sources }) {
    if (claim) return
    for (const { id, reason, read, place } of sources) {
      if (read) continue
      yield {
        about: null,
        args: { source: id, reason: reason ?? 'unknown' },
        sides: [{ value: reason ?? 'unknown', spans: [], sources: [id] }],
        ...(place ? { place } : {}),
      }
    }
  },
  message: ({ args }) => `\`${args.source}\` could not be read: ${args.reason}`,
})
