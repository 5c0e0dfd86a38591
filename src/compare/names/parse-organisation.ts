/** Takes the name of an organisation apart: legal forms and numbers set aside, link words dropped. */

import { countryOfPeople } from '../../lexicon/places.ts'
import { remembered } from '../../structures/remembered.ts'
import { organisationLists } from './lists.ts'
import { bareWord, plainWords } from './plain.ts'
import { compareSpelling } from './spelling.ts'

export interface OrganisationName {
  readonly printed: string
  /** Words that carry the name. */
  readonly words: readonly string[]
  /** All words but the legal form, joined by spaces. */
  readonly allWords: string
  readonly forms: readonly string[]
  readonly kinds: readonly string[]
  /** Digits and Roman numerals, in order. */
  readonly numbers: readonly string[]
  /** First letters of `words`, and of all words. */
  readonly initials: string
  readonly allInitials: string
}

const MOST_WORDS = 16
// Words of the longest legal form: "gesellschaft mit beschrankter haftung".
const LONGEST_FORM = 5
const MOST_NAMES = 5_000
const ROMAN = /^(?:x{0,3}(?:ix|iv|v?i{0,3}))$/u

export const parseOrganisation = remembered(MOST_NAMES, (name): OrganisationName => parse(name.slice(0, 300)))

function parse(name: string): OrganisationName {
  const all = plainWords(prepare(name)).slice(0, MOST_WORDS)
  const { rest, forms, kinds } = takeForms(all)
  const { links } = organisationLists()
  const words = rest.filter((word) => !links.has(word) && !isNumber(word)).map(countryFor)
  return {
    printed: name
      .toLowerCase()
      .replace(/[\s"“”«»]+/gu, ' ')
      .trim(),
    words,
    allWords: rest.join(' '),
    forms,
    kinds,
    numbers: rest.filter(isNumber),
    initials: words.map((word) => word[0]).join(''),
    allInitials: rest.map((word) => word[0]).join(''),
  }
}

/** Initialisms lose their full stops, possessives their s, and number words and signs become one form. */
function prepare(name: string): string {
  return spellOut(name)
    .replace(/(?<![\p{L}.])(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?/gu, (run) => run.replace(/\./gu, ''))
    .replace(/['’]s\b/gu, '')
    .replace(/%(?=\p{L})/gu, ' percent')
    .replace(/%/gu, ' percent ')
    .replace(/&/gu, ' and ')
    .replace(/\p{L}+/gu, (word) => String(organisationLists().numbers.get(word.toLowerCase()) ?? word))
}

/** "U.S. Navy", "Russian FSB": a known acronym among other words is put in full. */
function spellOut(name: string): string {
  if (!/\p{Ll}/u.test(name)) return name
  const { acronyms } = organisationLists()
  return name.replace(/(?<![\p{L}.])(?:\p{Lu}\.?){2,8}(?!\p{L})/gu, (short, at: number) => {
    const long = acronyms.get(short.replace(/\./gu, '').toLowerCase())
    return long === undefined || (at === 0 && short.length === name.trim().length) ? short : ` ${long} `
  })
}

/** "Russian Foreign Ministry" is the Foreign Ministry of Russia. */
function countryFor(word: string): string {
  const country = countryOfPeople(word)
  return country === null || country.includes(' ') ? word : country.toLowerCase()
}

/** Legal forms stand at either end, several in a row ("Co., Ltd."); one word of the name always stays. */
function takeForms(all: readonly string[]): { rest: readonly string[]; forms: string[]; kinds: string[] } {
  let rest = all
  const forms: string[] = []
  const kinds: string[] = []
  for (let found = true; found; ) {
    found = false
    for (let n = Math.min(LONGEST_FORM, rest.length - 1); n > 0 && !found; n--) {
      for (const [form, left] of [
        [rest.slice(-n), rest.slice(0, -n)],
        [rest.slice(0, n), rest.slice(n)],
      ] as const) {
        const kind = kindOf(form.map(bareWord).join(' '))
        if (kind === null || found) continue
        forms.push(form.join(' '))
        kinds.push(kind)
        rest = left
        found = true
      }
    }
  }
  return { rest, forms, kinds }
}

/** A long form may have a letter wrong: "Aktiengeselschaft". */
function kindOf(form: string): string | null {
  const { forms } = organisationLists()
  const exact = forms.get(form)
  if (exact !== undefined || form.length < 12) return exact ?? null
  for (const [known, kind] of forms) {
    if (known.length >= 12 && Math.abs(known.length - form.length) <= 1 && compareSpelling(known, form).cost <= 1) return kind
  }
  return null
}

function isNumber(word: string): boolean {
  return /\d/u.test(word) || (ROMAN.test(word) && word !== 'i' && word !== 'v') || word === 'i' || word === 'v'
}
