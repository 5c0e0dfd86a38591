/** Takes a run of names apart into the names in it, each with its type, title and role. */

import type { NameType } from '../../model.ts'
import { isCommonWord } from '../../text/analyse.ts'
import { narrowing, roleAfter, roleBefore } from './context.ts'
import { headsThing, isOther, isVessel, kindOf } from './kinds.ts'
import { isDemonym, isGiven, isPlace, isSeat, nameWords, plain } from './lexicon.ts'
import { type Mention, printed } from './mention.ts'
import type { Run } from './runs.ts'
import { isAcronym, type Word } from './words.ts'

const INITIAL = /^\p{Lu}\.?$/u
// Longer names of people are lists or organisations.
const MOST_PERSON_WORDS = 6

export function mentionsOf(run: Run): Mention[] {
  const cut = withoutOpeners(run)
  if (cut.words.length === 0 || (cut.words.length > 1 && isDemonym(printed(cut.words)))) return []
  const kind = isVessel(cut) ? 'vessel' : kindOf(cut.words)
  if (kind !== null) return [whole(cut, kind)]
  const split = splitAtOffice(cut.words)
  if (split === null) return classifyPlain(cut, kind)
  const head = trimOffice(cut.words.slice(0, split.officeEnd))
  const before = head.length > 0 ? classifyPlain(part(cut, 0, head.length)) : []
  if (split.nameStart >= cut.words.length) {
    // "the King of Jordan": the office has no name, but the land has.
    const land = part(cut, split.officeEnd + 1, cut.words.length)
    return cut.words[split.officeEnd]?.lower === 'of' && kindOf(land.words) === 'place' ? [...before, ...classifyPlain(land)] : before
  }
  const title = [narrowing(cut), printed(cut.words.slice(0, split.nameStart))].filter((words) => words !== '').join(' ')
  const name = part(cut, split.nameStart, cut.words.length)
  return [...before, ...person(name, title, kindOf(name.words))]
}

/** "Yesterday President Smith": an opener with a capital that is no part of the name. */
function withoutOpeners(run: Run): Run {
  const { openers, beforeOffice, vesselWords } = nameWords()
  const first = run.words[0]
  if (first && run.words.length > 1 && vesselWords.has(first.lower)) return part(run, 1, run.words.length)
  if (first?.opens && openers.has(first.lower) && !beforeOffice.has(first.lower)) return part(run, 1, run.words.length)
  return run
}

function part(run: Run, from: number, to: number): Run {
  return { ...run, words: run.words.slice(from, to), from: run.from + from, to: run.from + to }
}

/** The last office or form of address in the run, and where the name behind it starts. */
function splitAtOffice(words: readonly Word[]): { officeEnd: number; nameStart: number } | null {
  const { offices, address } = nameWords()
  const last = words.findLastIndex(({ text }) => {
    const word = plain(text)
    return offices.has(word) || address.has(word)
  })
  if (last < 0 || isFamilyName(words, last)) return null
  if (words[last + 1]?.lower !== 'of') return { officeEnd: last + 1, nameStart: last + 1 }
  // "King of Jordan": the first word behind "of" is the land, whoever else bears its name.
  const land = isPlace(words[last + 2]?.text ?? '') ? last + 2 : last + 1
  const start = words.findIndex((_, i) => i > land && startsPerson(words, i))
  return { officeEnd: last + 1, nameStart: start < 0 ? words.length : start }
}

/** "Elena Judge": an office behind a given name is a family name. */
function isFamilyName(words: readonly Word[], at: number): boolean {
  if (at !== words.length - 1 || at === 0 || words.length > 3 || !isGiven(words[0]?.text ?? '')) return false
  const { beforeOffice } = nameWords()
  return !words.slice(0, at).every((w) => isCommonWord(w.lower) || isDemonym(w.text) || isPlace(w.text) || beforeOffice.has(w.lower))
}

function startsPerson(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return word?.capital === true && (isGiven(word.text) || (!isCommonWord(word.lower) && !isPlace(word.text)))
}

/** "Russian Foreign Ministry Spokesperson" without the office: "Russian Foreign Ministry". */
function trimOffice(words: readonly Word[]): readonly Word[] {
  const { offices, address, beforeOffice } = nameWords()
  let end = words.length
  while (end > 0) {
    const word = plain(words[end - 1]?.text ?? '')
    if (!offices.has(word) && !address.has(word) && !beforeOffice.has(word)) break
    end--
  }
  return words.slice(0, end)
}

function classifyPlain(run: Run, kind = kindOf(run.words)): Mention[] {
  const { words } = run
  if (isDemonym(printed(words)) || words.every((w) => isDemonym(w.text))) return []
  if (kind !== null) return [whole(run, kind)]
  const people = leadingDemonym(words)
  if (people > 0) return classifyPlain(part(run, people, words.length))
  if (isVessel(run)) return [whole(run, 'vessel')]
  const owned = nameWords().owned.has(words.at(-1)?.lower ?? '')
  if (owned && words.length > 1) return classifyPlain(part(run, 0, words.length - 1))
  if (isOther(words)) return [whole(run, 'other')]
  return person(run, '', kind)
}

/** How many words before the name tell of a people: two in "North Korean Kim", one in "Russian Sputnik"; none where a given name may be meant. */
function leadingDemonym(words: readonly Word[]): number {
  if (words.length > 2 && isDemonym(printed(words.slice(0, 2)))) return 2
  const first = words[0] as Word
  return words.length > 1 && isDemonym(first.text) && !isGiven(first.text) ? 1 : 0
}

/** A person, if title, role, age, given name or look say so; else a name of unknown type. */
function person(run: Run, title: string, kind: NameType | null): Mention[] {
  const { words } = run
  const { suffixes, legalForms } = nameWords()
  const last = plain(words.at(-1)?.text ?? '')
  const suffix = words.length > 1 && suffixes.has(last) ? (words.at(-1)?.text ?? null) : null
  const role = title === '' ? (roleBefore(run) ?? roleAfter(run)) : title
  const nameable = words.length <= MOST_PERSON_WORDS && !legalForms.has(last) && !words.some((w) => w.lower === 'of' || w.text === '&')
  const looks = suffix !== null || looksLikePerson(words) || actsLikePerson(run)
  const isPerson = nameable && !isAcronym(words[0] as Word) && (role !== null || looks)
  const base = whole(run, kind)
  if (!isPerson) return [base]
  const { address } = nameWords()
  const addressed = title !== '' && title.split(' ').every((w) => address.has(plain(w)))
  return [
    {
      ...base,
      type: 'person',
      role: addressed ? null : role,
      title: addressed ? title : null,
      suffix,
    },
  ]
}

/** Two or three words, one of them no word of the language, do what people do: "Lorna Fielding died". */
function actsLikePerson({ words, all, from, to }: Run): boolean {
  if (words.length < 2 || words.length > 3 || words.some((w) => headsThing(w) || !w.capital || isDemonym(w.text))) return false
  const next = all[to]
  const verb = next !== undefined && (next.pos === 'VERB' || next.pos === 'AUX') && nameWords().deeds.has(next.lemma)
  return (
    verb && all[from - 1]?.pos !== 'ADP' && all[from - 1]?.lower !== 'the' && words.some((w) => !isCommonWord(w.lower) && !isPlace(w.text))
  )
}

/** Two to four words that begin with a given name or an initial, or of which none is a word of the language. */
function looksLikePerson(words: readonly Word[]): boolean {
  const carrying = words.filter((w) => w.capital)
  if (INITIAL.test(words.at(-1)?.text ?? '')) return false
  if (words.length === 3 && INITIAL.test(words[1]?.text ?? '') && !INITIAL.test(words[0]?.text ?? '')) return true
  if (carrying.length < 2 || carrying.length > 5) return false
  const first = carrying[0] as Word
  const last = carrying.at(-1) as Word
  if (nameWords().familyFirst.has(first.lower) && carrying.length < 4 && !headsThing(last)) {
    if (!isCommonWord(first.lower) || !isCommonWord(last.lower)) return true
  }
  if (isGiven(first.text) || /^(?:\p{Lu}\.){1,2}$/u.test(first.text)) return !(isCommonWord(last.lower) && headsThing(last))
  return carrying.every((w) => !isCommonWord(w.lower) && !isDemonym(w.text)) && !carrying.some((w) => isPlace(w.text))
}

/** The run as it stands, with the type that its own words and the word behind it tell. */
function whole(run: Run, kind: NameType | null): Mention {
  const { words, from, to, all, sentence } = run
  const first = words[0] as Word
  const last = words.at(-1) as Word
  const type = kind ?? (saysOrganisation(run) ? 'organisation' : saysPlace(run) ? 'place' : 'unknown')
  const owner = type === 'organisation' ? ownerOf(run) : null
  const start = startOf(run, first)
  return { words, start, end: last.end, type, owner, role: null, title: null, suffix: null, sharedFamily: [], from, to, all, sentence }
}

/** "the Sputnik news agency"; "a Springfield bank" is a bank in Springfield. */
function saysOrganisation({ words, all, from, to }: Run): boolean {
  if (/^an?$/u.test(all[from - 1]?.lower ?? '')) return false
  const { organisationAfter } = nameWords()
  const [next, second] = [all[to]?.lower ?? '', all[to + 1]?.lower ?? '']
  if (!organisationAfter.has(next) && !organisationAfter.has(`${next} ${second}`)) return false
  return !words.every((w) => isDemonym(w.text))
}

/** "the Zangezur corridor", "the Karrada district": what stands behind the name says that it is a place. */
function saysPlace({ words, all, from, to }: Run): boolean {
  const { geography, geographyNames } = nameWords()
  const next = all[to]
  if (all[from - 1]?.lower !== 'the' || next === undefined || next.capital || words.length > 2 || words.some((w) => isDemonym(w.text)))
    return false
  return geography.has(next.lower) && !geographyNames.has(next.lower)
}

/** "Azerbaijan's Foreign Ministry": whose it is, where the name itself is only words of the language. */
function ownerOf({ words, all, from }: Run): string | null {
  const [owner, mark] = [all[from - 2], all[from - 1]]
  if (!owner || !mark || !/^['\u2019]s$/u.test(mark.text) || !words.every((w) => isCommonWord(w.lower))) return null
  return owner.capital && (isPlace(owner.text) || isSeat(owner.text)) ? owner.text : null
}

/** A quoted given name keeps its opening quotation mark: the span would else close one that it does not open. */
function startOf({ words, all, from }: Run, first: Word): number {
  const closes = words.some((w) => w.text === '\u201d') && !words.some((w) => w.text === '\u201c')
  return closes ? (all[from - 1]?.start ?? first.start) : first.start
}
