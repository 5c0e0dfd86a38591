/** Two sources give numbers for one thing that cannot both hold. */

import { defineCheck, topicsAs, values } from './define.ts'

export const conflictingNumbers = defineCheck({
  code: 'conflicting-numbers',
  severity: 'error',
  title: 'sources disagree on a number',
  why: 'a reader of one article comes away with another fact than a reader of the other',
  help: 'check which article is later, and whether one counts something else; or waive this with a reason',
  example: 'The storm left nine people dead.\nThe storm killed 11 people.',
  run: (given) => topicsAs(given, 'quantity', 'conflict'),
  message: (found) => `sources disagree on ${found.about ?? 'one thing'}: ${values(found)}`,
})
