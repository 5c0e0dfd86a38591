/** A sentence of a draft that asserts a checkable fact, and nothing says where it comes from. */

import { defineCheck } from './define.ts'

export const uncoveredSentence = defineCheck({
  code: 'uncovered-sentence',
  severity: 'error',
  title: 'a sentence of a draft has no claim or source',
  why: 'a fact that nobody can trace gets into print unchecked',
  help: 'add a claim with its sources (--write-stubs starts one), name a claim with `[^claim-id]`, or link to the source',
  example: 'claims: []\n---\nThe bridge cost 12 million euros.',
  *run({ uncovered = [] }) {
    for (const { span, mark, terms } of uncovered) {
      yield { about: null, args: mark === null ? {} : { mark }, sides: [{ value: 'not covered', spans: [span] }], identity: terms }
    }
  },
  message: ({ args }) =>
    args.mark === undefined ? 'no claim, mark or link covers this sentence' : `no claim is called what \`${args.mark}\` names`,
})
