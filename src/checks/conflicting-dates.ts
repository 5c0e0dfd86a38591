/** Two sources give dates for one happening that cannot both hold. */

import { defineCheck, topicsAs, values } from './define.ts'

export const conflictingDates = defineCheck({
  code: 'conflicting-dates',
  severity: 'error',
  title: 'sources disagree on a date',
  why: 'a wrong day moves everything that hangs on it: who was where, what came first',
  help: 'check the day in a primary document, and whether one article means another happening',
  example: 'The bridge at Varna was opened on 3 May 2024.\nThe bridge at Varna was opened on 5 May 2024.',
  run: (given) => topicsAs(given, 'date', 'conflict'),
  message: (found) => `sources disagree on ${found.about ?? 'one thing'}: ${values(found)}`,
})
