/** Given name, family name and suffix of a person as printed. */

import { nameWords, plain } from './lexicon.ts'
import { type Mention, printed } from './mention.ts'
import type { Word } from './words.ts'

export interface PersonParts {
  readonly given: string
  readonly family: string
  readonly suffix: string
}

/** A lone word is the family name. Particles go with the family name; Chinese and Korean names begin with it. */
export function personParts(mention: Mention): PersonParts {
  const suffix = mention.suffix ?? ''
  const words = [...mention.words, ...mention.sharedFamily].filter((w) => w.text !== ',' && (suffix === '' || w.text !== suffix))
  if (words.length <= 1) return { given: '', family: printed(words), suffix }
  if (nameWords().familyFirst.has(plain(words[0]?.text ?? '')) && words.length <= 3)
    return { given: printed(words.slice(1)), family: words[0]?.text ?? '', suffix }
  const at = familyStart(words)
  return { given: printed(words.slice(0, at)), family: printed(words.slice(at)), suffix }
}

function familyStart(words: readonly Word[]): number {
  const { joining } = nameWords()
  let at = words.length - 1
  while (at > 1 && joining.has(words[at - 1]?.lower ?? '')) at--
  return at
}
