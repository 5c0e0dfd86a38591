/** Whether a person's name is at home in Latin letters: then it has one spelling there, and no romanisation explains another. */

import { lettersOfGivenName } from '../../lexicon/given-names.ts'
import { isOfOtherScript } from '../../lexicon/other-scripts.ts'
import { countryOfPeople, likeliest } from '../../lexicon/places.ts'
import type { Reading } from '../../model.ts'
import { oncePer } from '../../structures/once-per.ts'
import type { ArticleContext } from '../article/context.ts'

/** By the given name, and by the countries that the articles speak of: `yes` where both say so, `maybe` where one of them does. */
export function isNative(given: string, articles: readonly ArticleContext[]): 'yes' | 'maybe' | 'no' {
  const letters = lettersOfGivenName(given)
  if (letters === 'other') return 'no'
  const countries = articles.flatMap(countriesOf)
  const romanised = countries.some(isOfOtherScript)
  if (letters === 'latin') return romanised ? 'maybe' : 'yes'
  return romanised || countries.length === 0 ? 'no' : 'maybe'
}

/** The countries that an article names, by their cities and peoples too. */
export function countriesOf({ reading }: ArticleContext): readonly string[] {
  return countriesIn(reading)
}

const countriesIn = oncePer(({ entities }: Reading): readonly string[] =>
  entities.flatMap(({ name, type }): string[] => {
    if (type === 'person') return []
    const place = likeliest(name)
    const country = place ? (place.within.at(-1) ?? place.name) : countryOfPeople(name)
    return country === null ? [] : [country]
  }),
)
