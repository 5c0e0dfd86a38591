/** How two names relate: one name, one under two spellings, a misspelling, or two names. */

import type { NameType } from '../../model.ts'
import { relateOrganisations } from './organisation.ts'
import { parseOrganisation } from './parse-organisation.ts'
import { relatePersons } from './person.ts'
import { relateThings } from './thing.ts'
import type { Verdict } from './verdict.ts'

export { nameKeys } from './keys.ts'
export type { NameRelation, Verdict } from './verdict.ts'

/**
 * Symmetric; never throws; a name is the same as itself. Without a type, names are taken for people's unless one has a legal form.
 * A misspelling is only a likeness of letters: that the two are meant for one must be shown by something else.
 */
export function relateNames(a: string, b: string, options: { readonly type?: NameType } = {}): Verdict {
  // One order for both directions, so that ties between words cannot make the result depend on who comes first.
  const [left, right] = a <= b ? [a, b] : [b, a]
  if (left.trim() === right.trim()) return { relation: 'same', score: 1, reason: 'the same words' }
  switch (options.type) {
    case 'organisation':
      return relateOrganisations(left, right)
    case 'place':
    case 'vessel':
    case 'other':
      return relateThings(left, right, options.type)
    case 'person':
      return relatePersons(left, right)
    default:
      return isCompany(left) || isCompany(right) ? relateOrganisations(left, right) : relatePersons(left, right)
  }
}

function isCompany(name: string): boolean {
  return parseOrganisation(name).kinds.length > 0
}
