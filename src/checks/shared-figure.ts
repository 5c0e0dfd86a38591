/** The same figure for two different quantities. */

import { defineCheck, topicsAs, values } from './define.ts'

export const sharedFigure = defineCheck({
  code: 'shared-figure',
  severity: 'warning',
  title: 'one figure stands for two things',
  why: 'one of the two articles may have taken the number aboard for the number dead',
  help: 'check what the figure counts in each article',
  example: 'Of the 54 people on the bus, 12 died.\nThe bus crash killed 54 people.',
  run: (given) => topicsAs(given, 'figure', 'conflict'),
  message: (found) => `one figure counts two things: ${values(found)}`,
})
