/** Makes sentences out of templates: slots in braces, choices in brackets, and a random number that is the same everywhere. */

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export type Random = () => number
export type Facts = Readonly<Record<string, string>>

export const WORDS = load('words.yaml') as Readonly<Record<string, readonly string[]>>

/** Reads one of the word lists beside this file. */
export function load(name: string): unknown {
  return parse(readFileSync(new URL(`./${name}`, import.meta.url), 'utf8'))
}

/** Facts by name, then lists; `anyone` is a new person each time, and `anyone-short` the family name of the last. */
export function fill(template: string, facts: Facts, random: Random, anyone: () => string = () => personName(random)): string {
  let last = ''
  const slotValue = (name: string): string => {
    if (name === 'anyone') {
      last = anyone()
      return last
    }
    if (name === 'anyone-short') return familyName(last)
    if (name === 'number') return String(2 + Math.floor(random() * 90))
    const fact = facts[name]
    return fact ?? expand(pick(random, listOf(name)))
  }
  const expand = (text: string): string =>
    text
      .replace(/\[([^\]]*)\]/gu, (_, choices: string) => pick(random, choices.split('|')))
      .replace(/\{([A-Za-z0-9-]+)\}/gu, (_, slot: string) => {
        const name = slot.charAt(0).toLowerCase() + slot.slice(1)
        return slot === name ? slotValue(name) : opening(slotValue(name))
      })
  return withArticles(expand(template))
}

export function personName(random: Random): string {
  return nameFrom(pick(random, listOf('surname-starts')), random)
}

/** A name whose family name starts so. */
export function nameFrom(start: string, random: Random): string {
  return `${pick(random, listOf('given'))} ${start}${pick(random, listOf('surname-ends'))}`
}

export function townName(random: Random): string {
  return `${pick(random, listOf('town-starts'))}${pick(random, listOf('town-ends'))}`
}

export function familyName(person: string): string {
  return person.slice(person.indexOf(' ') + 1)
}

function listOf(name: string): readonly string[] {
  if (name === 'village') return VILLAGES
  return WORDS[name] ?? WORDS[`${name}s`] ?? missing(name)
}

function missing(name: string): never {
  throw new Error(`no list for {${name}} in words.yaml`)
}

/** Every town that there can be: more than any archive has happenings in. */
const VILLAGES = (WORDS['town-starts'] ?? []).flatMap((start) => (WORDS['town-ends'] ?? []).map((end) => start + end))

/** A sentence starts with a capital, and with a number in words as long as those are few. */
function opening(text: string): string {
  const number = /^\d+$/u.test(text) ? Number(text) : Number.NaN
  const words = number < 100 ? inWords(number) : text
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function inWords(number: number): string {
  if (number < 20) return ONES[number] ?? ''
  const ten = TENS[Math.floor(number / 10)] ?? ''
  return number % 10 === 0 ? ten : `${ten}-${ONES[number % 10]}`
}

function withArticles(text: string): string {
  return text.replace(/\b([Aa]) (?=[aeiou])/gu, '$1n ')
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const value = from[Math.floor(random() * from.length)]
  if (value === undefined) throw new Error('an empty list in words.yaml')
  return value
}

export function shuffled<T>(random: Random, from: readonly T[]): T[] {
  const keyed = from.map((value) => ({ value, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value)
}

/** Mulberry32: small, fast and the same everywhere. */
export function randomOf(seed: number): Random {
  let state = (seed * 2654435761 + 97) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
