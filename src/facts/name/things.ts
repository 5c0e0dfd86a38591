/** Ties the mentions of organisations, places and other things: the same words, and long form with acronym. */

import { placeKey } from '../../lexicon/places.ts'
import type { NameType } from '../../model.ts'
import { isCommonWord } from '../../text/analyse.ts'
import { isSeat, nameWords, plain } from './lexicon.ts'
import { type Mention, printed, type Tied } from './mention.ts'

interface Thing extends Tied {
  type: NameType
}

/** One for each key; where the types of its mentions differ, the first that is known. */
export function tieThings(mentions: readonly Mention[]): Tied[] {
  const shortFor = new Map([...shortenedIn(mentions), ...acronymsIn(mentions)])
  const things = new Map<string, Thing>()
  for (const mention of mentions) {
    const own = keyOf(mention)
    const key = shortFor.get(own) ?? own
    const known = things.get(key)
    if (!known) things.set(key, { type: mention.type, mentions: [mention] })
    else {
      known.mentions.push(mention)
      if (known.type === 'unknown') known.type = mention.type
    }
  }
  return [...things.values()]
}

/** "E.U." and "European Union" have one key wherever they stand, as has a place under its other names. */
function keyOf(mention: Mention): string {
  const words = printed(mention.words).replace(/^the /iu, '')
  if (mention.type === 'place' && !isSeat(words)) return placeKey(words)
  const plain = words.toLowerCase().replace(/[.'\u2019]/gu, '')
  const long = nameWords().acronyms.get(plain) ?? plain
  return mention.owner === null ? long : `${mention.owner.toLowerCase()} ${long}`
}

/** "Brightwater" of "Brightwater Holdings Inc.": the words before its kind and legal form, where no other company begins so. */
function shortenedIn(mentions: readonly Mention[]): Map<string, string> {
  const { organisationHeads, legalForms } = nameWords()
  const longFor = new Map<string, Set<string>>()
  for (const long of mentions) {
    if (long.type !== 'organisation' || long.owner !== null) continue
    const kept = long.words.filter((w) => w.text !== ',')
    let end = kept.length
    while (end > 1 && (legalForms.has(plain(kept[end - 1]?.text ?? '')) || organisationHeads.has(kept[end - 1]?.lower ?? ''))) end--
    // Without a legal form it may be a place: "Belleville" is not the Belleville News.
    if (end === kept.length || !legalForms.has(plain(kept.at(-1)?.text ?? ''))) continue
    const short = printed(kept.slice(0, end)).toLowerCase()
    longFor.set(short, (longFor.get(short) ?? new Set<string>()).add(keyOf(long)))
  }
  const found = new Map<string, string>()
  for (const { type, words, owner } of mentions) {
    if ((type !== 'unknown' && type !== 'organisation') || owner !== null) continue
    const short = printed(words).toLowerCase()
    const [long, second] = longFor.get(short) ?? []
    if (long !== undefined && second === undefined && !isCommonWord(short)) found.set(short, long)
  }
  return found
}

/** From the key of a short form to that of its long form: "Federal Security Service (FSB)". */
function acronymsIn(mentions: readonly Mention[]): Map<string, string> {
  const shortFor = new Map<string, string>()
  mentions.forEach((long, i) => {
    const short = mentions[i + 1]
    if (!short || short.sentence !== long.sentence || short.from !== long.to + 1 || long.all[long.to]?.text !== '(') return
    if (!abbreviates(short, long) || keyOf(short) === keyOf(long)) return
    // A chain of short forms would have to be followed to its end: only the first step is kept.
    if (!shortFor.has(keyOf(long))) shortFor.set(keyOf(short), keyOf(long))
  })
  return shortFor
}

/** All letters of the short form but one begin words of the long one, in order; or a list of acronyms says so. */
function abbreviates(short: Mention, long: Mention): boolean {
  const letters = printed(short.words).replace(/[^\p{L}]/gu, '')
  if (short.words.length !== 1 || letters.length < 2 || letters !== letters.toUpperCase()) return false
  const known = nameWords().acronyms.get(letters.toLowerCase())
  if (known !== undefined && printed(long.words).toLowerCase().includes(known)) return true
  let at = 0
  for (const { text } of long.words) if (text.charAt(0).toUpperCase() === letters.charAt(at)) at++
  return at >= letters.length - 1 && at > 1
}
