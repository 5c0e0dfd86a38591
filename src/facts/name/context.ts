/** The offices that stand before or behind a name in lower case: "political analyst Jane Doe", "Jane Doe, a spokeswoman". */

import { isDemonym, nameWords, plain } from './lexicon.ts'
import type { Run } from './runs.ts'
import type { Word } from './words.ts'

// "former Azerbaijani deputy foreign affairs minister": longer stretches are sentences.
const LONGEST_ROLE = 6
// Words between the comma behind a name and the office: "Jane Doe, who heads the ministry's press office, ..." is too far.
const FURTHEST_ROLE = 7

/** The office right before the name, with what narrows it; null without. */
export function roleBefore({ all, from }: Run): string | null {
  const { offices, beforeOffice, organisationHeads, address } = nameWords()
  // "an Azerbaijani journalist, Jane Doe, said": a comma may part them.
  let end = from
  if (all[end - 1]?.text === ',') end--
  const office = all[end - 1]
  if (!office || !(offices.has(office.lower) || address.has(plain(office.text)))) return null
  if (end < from && !isEnclosed(all, from)) return null
  let start = end - 1
  while (start > 0 && end - start < LONGEST_ROLE) {
    const word = all[start - 1] as Word
    const narrows =
      beforeOffice.has(word.lower) ||
      offices.has(word.lower) ||
      isDemonym(word.text) ||
      organisationHeads.has(word.lower) ||
      word.pos === 'ADJ' ||
      word.capital
    if (!narrows || word.pos === 'DET') break
    start--
  }
  return textOf(all.slice(start, end))
}

/** Lower-case words before a title that narrow it: "former" of "former President Jane Doe"; '' without. */
export function narrowing({ all, from }: Run): string {
  const { beforeOffice } = nameWords()
  let start = from
  while (start > 0 && beforeOffice.has(all[start - 1]?.lower ?? '')) start--
  return textOf(all.slice(start, from))
}

/** ", 87," or ", a Kremlin spokesman": what stands in apposition behind the name; '' where only an age does. */
export function roleAfter({ all, to }: Run): string | null {
  if (all[to]?.text !== ',') return null
  const first = all[to + 1]
  if (!first) return null
  if (/^\d{1,3}$/u.test(first.text) && Number(first.text) < 120 && /^[,.]$/u.test(all[to + 2]?.text ?? '')) return ''
  const { offices, age } = nameWords()
  if (age.has(first.lower)) return ''
  if (
    first.pos !== 'DET' &&
    first.pos !== 'PRON' &&
    !first.capital &&
    !offices.has(first.lower) &&
    first.pos !== 'ADJ' &&
    first.pos !== 'NOUN'
  )
    return null
  for (let i = to + 1; i < Math.min(all.length, to + 1 + FURTHEST_ROLE); i++) {
    const word = all[i] as Word
    if (/^[,.;:]$/u.test(word.text) || word.pos === 'VERB' || word.pos === 'AUX') return null
    // "This May, Prime Minister Jane Doe": the office belongs to the name behind it.
    if (offices.has(word.lower) && all[i + 1]?.capital) return null
    if (offices.has(word.lower) && namesAnother(all, i)) return null
    if (offices.has(word.lower)) {
      // "chief executive", "prime minister": the office may have two words.
      const end = offices.has(all[i + 1]?.lower ?? '') ? i + 2 : i + 1
      return textOf(all.slice(first.pos === 'DET' || first.pos === 'PRON' ? to + 2 : to + 1, end))
    }
  }
  return null
}

/** "… in Hamas, the agency's director, John Doe, said": the office is that of the name behind the second comma. */
function namesAnother(all: readonly Word[], office: number): boolean {
  const comma = office + 1 + all.slice(office + 1, office + FURTHEST_ROLE).findIndex((w) => w.text === ',')
  return comma > office && all[comma + 1]?.capital === true && all[comma + 2]?.capital === true
}

/** The name ends at a comma or the end of the sentence: it stands in apposition. */
function isEnclosed(all: readonly Word[], from: number): boolean {
  return all.slice(from + 1, from + 5).some((w) => /^[,.;:]$/u.test(w.text))
}

function textOf(words: readonly Word[]): string {
  return words
    .map((w) => w.text)
    .join(' ')
    .replace(/ (['\u2019]s)\b/gu, '$1')
}
