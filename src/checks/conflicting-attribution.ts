/** The same words or act put down to different people. */

import { defineCheck, topicsAs, values } from './define.ts'

export const conflictingAttribution = defineCheck({
  code: 'conflicting-attribution',
  severity: 'warning',
  title: 'sources put one thing down to different people',
  why: 'who said or did it is the news',
  help: 'check the first report of it',
  example: '“The dam was never inspected,” engineer Paul Reyes said.\n“The dam was never inspected,” governor Lena Moss said.',
  run: (given) => topicsAs(given, 'attribution', 'conflict'),
  message: (found) => `sources disagree on who ${found.about ?? 'one thing'}: ${values(found)}`,
})
