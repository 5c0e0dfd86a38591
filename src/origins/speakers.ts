/** Whom sources put their sentences down to: what two articles heard from one speaker, neither has from the other. */

import { isSayer } from '../lexicon/sayers.ts'
import type { Reading } from '../model.ts'
import { keyOf } from './names.ts'
import { citingPhrases } from './phrases.ts'

/** The speaker of each sentence that is mostly put down to somebody. */
export function speakersOf({ statements }: Reading): Map<number, string> {
  const marks = new Map<number, { own: number; told: number; who: string }>()
  for (const { sentence, attributedTo, value } of statements) {
    if (value.kind === 'name') continue
    const mark = marks.get(sentence) ?? { own: 0, told: 0, who: '' }
    const who = attributedTo !== null && canSpeak(attributedTo) ? speakerName(attributedTo) : ''
    if (who === '') mark.own++
    else mark.told++
    mark.who ||= who
    marks.set(sentence, mark)
  }
  return new Map([...marks].filter(([, { own, told }]) => told > own).map(([sentence, { who }]) => [sentence, who]))
}

/** A theorem "says" too, and is nobody: a name, or a noun for people or an organisation. */
function canSpeak(attributedTo: string): boolean {
  return attributedTo.split(/[^\p{L}]+/u).some((word) => /^(?!The$|A$|An$)\p{Lu}/u.test(word) || isSayer(word.toLowerCase()))
}

/** The sentences of the first that it puts down to a speaker whom the second hears too. */
export function heardByBoth(a: ReadonlyMap<number, string>, b: ReadonlyMap<number, string>): Set<number> {
  const theirs = [...new Set(b.values())]
  return new Set([...a].filter(([, who]) => theirs.some((other) => isOneSpeaker(who, other))).map(([sentence]) => sentence))
}

/** `roe` and `jane roe` are one speaker. */
export function isOneSpeaker(a: string, b: string): boolean {
  const [short, long] = [a, b].map((name) => name.split(' ')).sort((x, y) => x.length - y.length)
  return (short ?? []).every((word) => long?.includes(word))
}

/** `the mayor, Jane Roe` gives `jane roe`; '' where nobody in particular is named. */
export function speakerName(attributedTo: string): string {
  const { titles, vague } = citingPhrases()
  const words = attributedTo.split(/[\s,]+/u).map((word) => word.replace(/['\u2019]s?$|[^\p{L}\p{N}.-]/gu, ''))
  const telling = words.filter((word) => word !== '' && !titles.has(word.toLowerCase().replace(/\.$/u, '')))
  const named = telling.length > 0 ? telling : words.filter((word) => !ARTICLES.has(word.toLowerCase()))
  const isVague = named.every((word) => vague.has(word.toLowerCase()) || keyOf(word) === '')
  return isVague && !named.some((word) => /\p{Lu}/u.test(word)) ? '' : named.join(' ').toLowerCase()
}

const ARTICLES: ReadonlySet<string> = new Set(['', 'a', 'an', 'the'])
