/** One speaker, one occasion, different words. */

import { defineCheck, topicsAs, values } from './define.ts'

export const conflictingQuotes = defineCheck({
  code: 'conflicting-quotes',
  severity: 'warning',
  title: 'sources quote one statement in different words',
  why: 'what stands between quotation marks is taken for the very words',
  help: 'find a recording or transcript, and mark translations as such',
  example: '“We will rebuild every house by winter,” Mayor Ortega said.\n“We will rebuild every house by spring,” Mayor Ortega said.',
  run: (given) => topicsAs(given, 'quote', 'conflict'),
  message: (found) => `sources quote ${found.about ?? 'one thing'} in different words: ${values(found)}`,
})
