/** Words that stand in the source with a number, name, negation or word changed, reordered, or spliced across an ellipsis. */

import type { Difference } from '../model.ts'
import { defineCheck } from './define.ts'

export const alteredQuote = defineCheck({
  code: 'altered-quote',
  severity: 'error',
  title: 'a quote differs from the source',
  why: 'a changed word inside quotation marks puts words into a mouth',
  help: 'quote the printed words, mark your own with [brackets] and what you leave out with …',
  example: 'claims:\n  - claim: The dam held.\n    sources:\n      - gazette: the dam did hold    # printed: the dam did not hold',
  *run({ claim, evidence }) {
    for (const { source, quotes } of evidence) {
      for (const { quote, grade, span, differences, place } of quotes) {
        if (!claim || grade !== 'near' || !span || differences.every(({ what }) => what === 'spelling')) continue
        yield {
          about: null,
          args: { source, quote, differences: differences.map(describe) },
          sides: [{ value: 'printed', spans: [span] }],
          place,
        }
      }
    }
  },
  message: ({ args }) => `\`${args.quote}\` differs from \`${args.source}\`${list(args.differences)}`,
})

function describe({ quoted, printed, what }: Difference): string {
  if (what === 'splice') return `leaves out \`${printed}\``
  if (what === 'order') return `\`${quoted}\` stands elsewhere`
  if (quoted === '') return `leaves out \`${printed}\``
  if (printed === '') return `adds \`${quoted}\``
  return `\`${quoted}\` for \`${printed}\``
}

function list(differences: unknown): string {
  const all = Array.isArray(differences) ? (differences as string[]) : []
  const shown = all.slice(0, 3).join(', ')
  if (shown === '') return ''
  return all.length > 3 ? `: ${shown} and ${all.length - 3} more` : `: ${shown}`
}
