/** A quote so cut that the next words change its meaning. */

import { defineCheck } from './define.ts'

export const shortQuote = defineCheck({
  code: 'short-quote',
  severity: 'note',
  title: 'a quote is cut where the next words change its meaning',
  why: 'the part that was left out turns what was said',
  help: 'quote to the end of the thought',
  example:
    'claims:\n  - claim: The plan was approved.\n    sources:\n      - gazette: the plan was approved    # printed: the plan was approved unless funds run out',
  *run({ claim, evidence }) {
    for (const { source, quotes } of evidence) {
      for (const { quote, span, cut, place } of quotes) {
        if (claim && cut !== null && span)
          yield { about: null, args: { source, quote, cut }, sides: [{ value: cut, spans: [span] }], place }
      }
    }
  },
  message: ({ args }) => `\`${args.quote}\` goes on in \`${args.source}\`: \`${args.cut}\``,
})
