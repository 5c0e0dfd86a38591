/** One happening in two places, neither inside the other. */

import { defineCheck, topicsAs, values } from './define.ts'

export const conflictingPlaces = defineCheck({
  code: 'conflicting-places',
  severity: 'warning',
  title: 'sources disagree on a place',
  why: 'the place says who was near and who is responsible',
  help: 'check the place on a map, and whether one article names the nearest town',
  example: 'The ferry sank off Patras on 3 May 2024.\nThe ferry sank off Heraklion on 3 May 2024.',
  run: (given) => topicsAs(given, 'place', 'conflict'),
  message: (found) => `sources disagree on ${found.about ?? 'one thing'}: ${values(found)}`,
})
