/** Coarse signs for how a word sounds: to look names up by, never to say that two names are one. */

import { bareWord } from './plain.ts'

/** Skeleton with the first letter and an asterisk, so that it meets no name by chance. */
export function soundKey(word: string): string {
  return `*${word.charAt(0).replace(/[cq]/u, 'k')}${skeletonOf(word)}`
}

/** One sign for each sound that spelling systems mix up; vowels only as the bare fact that a name begins with one. */
export function skeletonOf(word: string): string {
  const plain = bareWord(word)
    .replace(/tsch|tch|sch|sh|ch|cz|zh|sz|dzh|dj/gu, 'S')
    .replace(/ts|tz|z|c(?=[eiy])/gu, 's')
    .replace(/kh|gh|ck|q|c|g|h|x/gu, 'k')
    .replace(/ph|w|v|b|p/gu, 'f')
    .replace(/th|d/gu, 't')
    .replace(/j/gu, 'S')
  const first = /^[aeiouy]/u.test(plain) ? 'a' : ''
  const consonants = plain.replace(/[aeiouy]/gu, '').replace(/(.)\1+/gu, '$1')
  return (first + consonants).replace(/S/gu, 's').replace(/(.)\1+/gu, '$1') || plain
}
