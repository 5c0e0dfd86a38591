/** One name under several romanisations or forms: a style choice, not an error. */

import { defineCheck, topicsAs, values } from './define.ts'

export const nameVariants = defineCheck({
  code: 'name-variants',
  severity: 'note',
  title: 'sources write one name in several ways',
  why: 'readers and search engines take two spellings for two names',
  help: 'choose one form for your own text; declare the others under `names:`',
  example: 'President Volodymyr Zelensky arrived.\nPresident Volodymyr Zelenskyy arrived.',
  run: (given) => topicsAs(given, 'name', 'variant'),
  message: (found) => `sources write one name in several ways: ${values(found)}`,
})
