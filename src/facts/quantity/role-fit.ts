/** Whether a role can be that of a number: its dimension, its noun, people or not. */

import type { Dimension } from '../../model.ts'
import type { Head } from './counted.ts'
import { type Role, roleWords } from './role-words.ts'

export interface Counted {
  /** First atom of number and hedge. */
  readonly from: number
  /** First atom behind the number, its unit and noun phrase. */
  readonly to: number
  /** First atom behind the number and its unit. */
  readonly end: number
  readonly head: Head | null
  readonly dimension: Dimension
}

/** The first role that can have this dimension and this noun. */
export function pick(roles: readonly Role[] | undefined, counted: Counted, noun: boolean): string | null {
  return roles?.find((role) => suits(role, counted, noun))?.name ?? null
}

function suits(role: Role, { dimension, head }: Counted, noun: boolean): boolean {
  if (!role.measures.has(dimension) && !(role.people && dimension === 'percent')) return false
  if (head && role.bare && dimension === 'count') return false
  if (role.only.size > 0 && !role.only.has(head?.lemma ?? '')) return false
  if (head && roleWords().groups.has(head.lemma)) return GROUP_ROLES.has(role.name)
  return noun || !role.people || canBePeople(head)
}

// What families are counted in; of the dead, families and persons would be compared.
const GROUP_ROLES: ReadonlySet<string> = new Set(['displaced', 'evacuated', 'rescued'])

/** Bare numbers and capitals ("two Azerbaijanis") may be people; of common nouns those on the list. */
export function canBePeople(head: Head | null): boolean {
  if (!head) return true
  const { people } = roleWords()
  if (people.has(head.lemma) || head.lemma === 'life' || (head.isName && head.plural)) return true
  return (
    /(?:ese|ans?|is?|ers?|ors?|ists?|men|women|folk)$/u.test(head.lemma) &&
    !/(?:plan|building|number|vessel|center|computer|dollar|helicopter|drone)$/u.test(head.lemma)
  )
}
