/** The person whom an article is about. */

import type { Entity, Reading } from '../../model.ts'
import { oncePer } from '../../structures/once-per.ts'
import type { ArticleContext } from './context.ts'

/** Both articles are about one person, named first and most often of all. */
export function samePerson(left: ArticleContext, right: ArticleContext): boolean {
  const [a, b] = [mainPerson(left), mainPerson(right)]
  return a !== null && b !== null && familyOf(a) === familyOf(b) && (a.parts.given === b.parts.given || !a.parts.given || !b.parts.given)
}

/** Named first and most often of all people; null where two are named as often. */
export function mainPerson({ reading }: ArticleContext): Entity | null {
  return mainPersonIn(reading)
}

const mainPersonIn = oncePer(({ entities }: Reading): Entity | null => {
  const people = entities.filter((e) => e.type === 'person').sort((a, b) => b.mentions.length - a.mentions.length)
  const [first, second] = people
  return first && (!second || second.mentions.length < first.mentions.length) ? first : null
})

function familyOf({ name, parts }: Entity): string {
  return (parts.family ?? name).toLowerCase()
}
