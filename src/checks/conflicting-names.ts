/** One person, organisation or place under two spellings that no romanisation explains. */

import { defineCheck, topicsAs, values } from './define.ts'

export const conflictingNames = defineCheck({
  code: 'conflicting-names',
  severity: 'warning',
  title: 'sources spell one name in two ways',
  why: 'a misspelt name cannot be found again, and may point to somebody else',
  help: 'look the name up in a primary document; declare both spellings under `names:` if both are right',
  example: 'Mayor Anna Kowalchuk opened the bridge.\nMayor Anna Kowalk opened the bridge.',
  run: (given) => topicsAs(given, 'name', 'conflict'),
  message: (found) => `sources disagree on the name of ${found.about ?? 'one thing'}: ${values(found)}`,
})
