/** One source affirms what another denies. */

import { defineCheck, topicsAs, values } from './define.ts'

export const conflictingPolarity = defineCheck({
  code: 'conflicting-polarity',
  severity: 'error',
  title: 'one source affirms what another denies',
  why: 'the two cannot both be quoted for the claim',
  help: 'check who says so in each article; a denial put down to a party is a dispute to be told as one',
  example: 'The minister signed the treaty on Monday.\nThe minister did not sign the treaty on Monday.',
  run: (given) => topicsAs(given, 'polarity', 'conflict'),
  message: (found) => `sources disagree on whether ${found.about ?? 'one thing'}: ${values(found)}`,
})
