/** Reads the name of a place at a word, with the larger places that the words around it give. */

import { loadLexicon } from '../../lexicon/load.ts'
import { countryOfPeople, knownPlaces, samePlace, stateOfAbbreviation } from '../../lexicon/places.ts'
import type { Token } from '../../model.ts'
import { startsWithCapital } from '../../text/letters.ts'

/** A name of a place as it stands: tokens from..to (half-open). */
export interface Mention {
  readonly from: number
  readonly to: number
  /** As printed, with its part ("western") and kind ("province") where they belong to it. */
  readonly name: string
  /** Without part and kind. */
  readonly core: string
  /** "Kazakhstan" of "western Kazakhstan": the place that this is a part of. */
  readonly whole: string | null
  /** Larger places by the words, nearest first. */
  readonly within: readonly string[]
  /** The words show that it is a place, gazetteer or not. */
  readonly shown: boolean
}

interface PlaceWords {
  readonly where: readonly string[]
  readonly 'surely-where': readonly string[]
  readonly kinds: readonly string[]
  readonly kept: readonly string[]
  readonly inside: readonly string[]
  readonly 'before-of': readonly string[]
  readonly 'no-places': readonly string[]
}

interface Words {
  readonly where: ReadonlySet<string>
  readonly surelyWhere: ReadonlySet<string>
  readonly kinds: ReadonlySet<string>
  readonly kept: ReadonlySet<string>
  readonly inside: ReadonlySet<string>
  readonly beforeOf: ReadonlySet<string>
  readonly none: ReadonlySet<string>
  readonly parts: ReadonlySet<string>
  /** Months and weekdays. */
  readonly times: ReadonlySet<string>
}

let words: Words | null = null

export function placeWords(): Words {
  words ??= readWords()
  return words
}

// Longer runs of capitals are headlines, not names.
const LONGEST_NAME = 6
// Words between "the" and "of": "the rebel-held northwestern Syrian city of".
const LONGEST_LEAD = 8
// "Saraqeb in Idlib in Syria" and no deeper.
const DEEPEST = 4

/** The place that starts at a token, after "in" or the like; null where no name starts there. */
export function readMention(text: string, tokens: readonly Token[], start: number, depth = 0): Mention | null {
  if (depth > DEEPEST) return null
  const { parts, kinds } = placeWords()
  const the = tokens[start]?.lower === 'the' ? start + 1 : start
  const led = readLedName(text, tokens, the, depth)
  if (led) return led
  const part = partAt(tokens, the, parts)
  const owner = readOwner(text, tokens, part)
  const name = readName(tokens, owner.next)
  if (!name || isModifier(tokens[name.to])) return null
  const kind = tokens[name.to]
  const hasKind = kind !== undefined && kinds.has(kind.lower)
  const kept = hasKind && placeWords().kept.has(kind.lower)
  const to = kept ? name.to + 1 : name.to
  const isPartOf = owner.next === part && part > the
  // "West Virginia" is no part of Virginia.
  const named = isPartOf && knownPlaces(textOf(text, tokens, the, name.to)).length > 0
  const core = textOf(text, tokens, named ? the : name.from, name.to)
  const rest = readRest(text, tokens, hasKind ? name.to + 1 : name.to, depth, hasKind ? `${core} ${kind.lower}` : core)
  return {
    from: isPartOf ? the : name.from,
    to,
    name: textOf(text, tokens, isPartOf ? the : name.from, to),
    core,
    whole: isPartOf && !named ? textOf(text, tokens, name.from, to) : null,
    within: [...rest.within, ...owner.within],
    shown: hasKind || rest.within.length > 0,
  }
}

/** "Moscow's", "Israel-occupied": the name belongs to what follows. */
function isModifier(next: Token | undefined): boolean {
  return next !== undefined && (/^['\u2019]s?$/u.test(next.text) || /^-/u.test(next.text))
}

/** "The Syrian city of Aleppo", "the Damascus suburb of Jaramana", "the province of Idlib". */
function readLedName(text: string, tokens: readonly Token[], start: number, depth: number): Mention | null {
  const { kinds } = placeWords()
  for (let i = start; i < Math.min(tokens.length, start + LONGEST_LEAD); i++) {
    const token = tokens[i]
    if (!token || (token.pos === 'PUNCT' && token.text !== '-') || token.lower === 'in') return null
    // "The Gulf of Aden" is a name of its own.
    if (!kinds.has(token.lower) || isCapitalised(token) || tokens[i + 1]?.lower !== 'of') continue
    const inner = readMention(text, tokens, i + 2, depth + 1)
    if (!inner || isNamed(text, tokens, start, i, inner)) return null
    return { ...inner, within: [...inner.within, ...holdersIn(text, tokens, start, i)], shown: true }
  }
  return null
}

/** "The Salah al-Din district of Aleppo" is the district, "the Donetsk region of eastern Ukraine" the region; "the Damascus suburb of Jaramana" is Jaramana. */
function isNamed(text: string, tokens: readonly Token[], from: number, kind: number, { core, whole }: Mention): boolean {
  let start = kind
  while (start > from && tokens[start - 1]?.pos !== 'DET' && (isCapitalised(tokens[start - 1] as Token) || tokens[start - 1]?.text === '-'))
    start--
  const name = textOf(text, tokens, start, kind)
  if (name === '' || countryOfPeople(name) !== null) return false
  const places = knownPlaces(name)
  return places.length === 0 || places.some((p) => p.within.some((w) => samePlace(w, whole ?? core)))
}

/** Countries behind adjectives, and known names, that stand before a kind of place. */
function holdersIn(text: string, tokens: readonly Token[], from: number, to: number): string[] {
  const holders: string[] = []
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (!token || !isCapitalised(token)) continue
    const country = countryOfPeople(token.text)
    if (country) {
      holders.push(country)
      continue
    }
    const name = readName(tokens.slice(0, to), i)
    const words = name && textOf(text, tokens, name.from, name.to)
    if (!name || !words || knownPlaces(words).length === 0) continue
    holders.push(words)
    i = name.to - 1
  }
  return holders
}

function partAt(tokens: readonly Token[], start: number, parts: ReadonlySet<string>): number {
  const token = tokens[start]
  // "North Bay" is a name, "North Wales" a part.
  if (placeWords().kinds.has(tokens[start + 1]?.lower ?? '')) return start
  return token && parts.has(token.lower) && (token.text === token.lower || tokens[start + 1]?.pos === 'PROPN') ? start + 1 : start
}

/** "Syria's Idlib": the owner holds what follows. */
function readOwner(text: string, tokens: readonly Token[], start: number): { next: number; within: readonly string[] } {
  const name = readName(tokens, start)
  const sign = name && tokens[name.to]
  if (!name || !sign || !/^['\u2019]s?$/u.test(sign.text)) return { next: start, within: [] }
  const { parts } = placeWords()
  const next = partAt(tokens, name.to + 1, parts)
  const owned = tokens[next]
  const holder = textOf(text, tokens, name.from, name.to)
  if (!owned || !isCapitalised(owned) || knownPlaces(holder).length === 0) return { next: start, within: [] }
  return { next, within: [holder] }
}

/** A run of capitalised words with small words inside: "Rio de Janeiro", "Bayou La Batre", "Deir al-Zor". */
function readName(tokens: readonly Token[], start: number): { from: number; to: number } | null {
  const { inside, beforeOf, times } = placeWords()
  const first = tokens[start]
  if (!first || !isCapitalised(first) || times.has(first.lower)) return null
  let to = start + 1
  for (let i = start + 1; i < Math.min(tokens.length, start + LONGEST_NAME); i++) {
    const token = tokens[i]
    if (!token || token.pos === 'PUNCT') {
      const joined = token && /^[-.]$/u.test(token.text) && token.start === tokens[i - 1]?.end && tokens[i + 1]?.start === token.end
      const abbreviated = token?.text === '.' && /^(?:st|mt|ft)$/iu.test(tokens[i - 1]?.text ?? '')
      if (!joined && !abbreviated) break
      continue
    }
    if (times.has(token.lower)) break
    if (isCapitalised(token)) to = i + 1
    else if (!inside.has(token.lower) && !(token.lower === 'of' && beforeOf.has(tokens[i - 1]?.lower ?? ''))) break
  }
  return { from: start, to }
}

/** ", Ala.", ", Kazakhstan", "in Chechnya", "(Syria)" behind a name. */
function readRest(text: string, tokens: readonly Token[], start: number, depth: number, core: string): { within: readonly string[] } {
  const sign = tokens[start]
  const none = { within: [] }
  const apart = sign?.text === ',' || sign?.text === '('
  if (!sign || depth >= DEEPEST || !(apart || sign.lower === 'in' || sign.lower === 'of')) return none
  const state = apart ? stateAt(text, tokens, start + 1) : null
  if (state) return { within: [state, 'United States'] }
  const next = readMention(text, tokens, start + 1, depth + 1)
  if (!next || !canHold(next, core)) return none
  // After a comma only a place that is known for one, and not the subject of what follows: "in Aktau, Kazakhstan said".
  if (apart && (knownPlaces(next.core).length === 0 || isSubject(tokens[next.to]))) return none
  return { within: [next.name, ...(next.whole === null ? [] : [next.whole]), ...next.within] }
}

/** A place that the gazetteer knows elsewhere is not held by what happens to follow: "in Kharkiv, Russia launched". */
function canHold({ core: larger, shown }: Mention, core: string): boolean {
  const places = knownPlaces(core)
  const known = knownPlaces(larger)
  if (places.length === 0) return known.length > 0 || shown
  return places.some(
    (p) =>
      p.rank !== 'country' && (known.length === 0 ? shown : p.within.some((w) => samePlace(w, larger)) || sharesCountry(p.within, larger)),
  )
}

/** Regions and parts of the same country may hold each other in ways that the gazetteer does not list. */
function sharesCountry(within: readonly string[], larger: string): boolean {
  const country = within.at(-1)
  return country !== undefined && knownPlaces(larger).some((k) => k.rank !== 'country' && k.within.some((w) => samePlace(w, country)))
}

function isSubject(next: Token | undefined): boolean {
  return next !== undefined && (next.pos === 'VERB' || next.pos === 'AUX' || next.lower === 'and')
}

/** An abbreviated state may be one token or several: "N.Y.", "W. Va.", "Ala .". */
function stateAt(text: string, tokens: readonly Token[], start: number): string | null {
  for (let size = 4; size > 0; size--) {
    const run = tokens.slice(start, start + size)
    if (run.length < size) continue
    const printed = textOf(text, tokens, start, start + size).replace(/\s+\./gu, '.')
    const state = stateOfAbbreviation(printed) ?? stateOfAbbreviation(printed.replace(/\s/gu, ''))
    if (state) return state
  }
  return null
}

export function isCapitalised(token: Token): boolean {
  return startsWithCapital(token.text)
}

export function textOf(text: string, tokens: readonly Token[], from: number, to: number): string {
  const [first, last] = [tokens[from], tokens[to - 1]]
  return first && last ? text.slice(first.start, last.end).replace(/\s+/gu, ' ') : ''
}

function readWords(): Words {
  const file = loadLexicon<PlaceWords>('place-words')
  const { parts } = loadLexicon<{ parts: readonly string[] }>('place-names')
  const dates = loadLexicon<{ months: Readonly<Record<string, number>>; weekdays: Readonly<Record<string, number>> }>('dates')
  return {
    where: new Set(file.where),
    surelyWhere: new Set(file['surely-where']),
    kinds: new Set(file.kinds),
    kept: new Set(file.kept),
    inside: new Set(file.inside),
    beforeOf: new Set(file['before-of']),
    none: new Set(file['no-places']),
    parts: new Set(parts),
    times: new Set([...Object.keys(dates.months), ...Object.keys(dates.weekdays)]),
  }
}
