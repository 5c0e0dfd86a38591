/** Quoted words that are not in the source. */

import { defineCheck } from './define.ts'

export const missingQuote = defineCheck({
  code: 'missing-quote',
  severity: 'error',
  title: 'quoted words are not in the source',
  why: 'what stands between quotation marks is taken for the very words',
  help: 'copy the words from the source again; the closest passage is shown',
  example:
    'claims:\n  - claim: The bridge is safe.\n    sources:\n      - gazette: the bridge has been declared safe    # not in the article',
  *run({ claim, evidence }) {
    for (const { source, quotes } of evidence) {
      for (const { quote, grade, span, place } of quotes) {
        if (!claim || grade !== 'missing') continue
        yield {
          about: null,
          args: { source, quote },
          sides: [{ value: 'closest passage', spans: span ? [span] : [], sources: [source] }],
          place,
        }
      }
    }
  },
  message: ({ args }) => `\`${args.quote}\` is not in \`${args.source}\``,
})
