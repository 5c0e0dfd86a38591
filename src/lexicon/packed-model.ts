/** The language model in a form that is ready when read: one text of all words, one array of all numbers, no index to build. */

interface Feature {
  readonly list: string[]
}

/** The model as its package stores it: tables in base64, words in a list. */
export interface RawModel {
  readonly packing: { readonly layout: Readonly<Record<string, readonly [number, number, number, number, number, number]>> }
  readonly lexicon: string
  readonly xpansions: string
  readonly features: { readonly lexeme: Feature; readonly posClusters: Feature } & Readonly<Record<string, Feature>>
  readonly pos: { readonly hash: Readonly<Record<string, number>> }
}

export interface PackedModel {
  readonly words: string
  /** By place, the words that ASCII cannot write: among the others, they would make all of them twice as large and slow to read. */
  readonly foreign: readonly (readonly [place: number, word: string])[]
  /** All but words and tables. */
  readonly rest: Omit<RawModel, 'lexicon' | 'xpansions'>
  /** How many numbers of the expansions, of the starts of words, of the table that finds them and of the lexicon follow each other in `numbers`. */
  readonly lengths: readonly [number, number, number, number]
  readonly numbers: Uint32Array
}

export function packModel(raw: RawModel): PackedModel {
  const { lexicon, xpansions, ...rest } = raw
  const words = raw.features.lexeme.list
  const plain = words.map((word) => (isAscii(word) ? word : ''))
  const foreign = [...words.entries()].filter(([, word]) => !isAscii(word))
  const tables = [tableOf(xpansions), startsOf(plain), slotsOf(words), tableOf(lexicon)] as const
  const numbers = new Uint32Array(tables.reduce((sum, table) => sum + table.length, 0))
  let at = 0
  for (const table of tables) {
    numbers.set(table, at)
    at += table.length
  }
  const features = { ...rest.features, lexeme: { list: [] } }
  const [a, b, c, d] = tables
  return { words: plain.join(''), foreign, rest: { ...rest, features }, lengths: [a.length, b.length, c.length, d.length], numbers }
}

/** Where each word begins in the text of all, and where the last one ends. */
function startsOf(words: readonly string[]): Uint32Array {
  const starts = new Uint32Array(words.length + 1)
  for (const [i, word] of words.entries()) starts[i + 1] = (starts[i] ?? 0) + word.length
  return starts
}

/** A hash table: the place of a word and one more, in the first slot that was free at its hash or behind; 0 where a slot is free. */
function slotsOf(words: readonly string[]): Uint32Array {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(words.length * ROOM)))
  for (const [place, word] of words.entries()) {
    let slot = slotOf(word, slots)
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length
    slots[slot] = place + 1
  }
  return slots
}

/** Slots for each word, at the least: with fewer, words that are none take long to be found missing. */
const ROOM = 1.4

function slotOf(word: string, slots: Uint32Array): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return ((hash ^ (hash >>> 15)) >>> 0) % slots.length
}

function isAscii(word: string): boolean {
  return /^[\0-\x7f]*$/u.test(word)
}

function tableOf(base64: string): Uint32Array {
  const bytes = Buffer.from(base64, 'base64')
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
}

/** Words and the way back; the tagger adds those that it meets. */
export interface Lexemes {
  readonly list: string[]
  readonly hash: Record<string, number>
}

export interface UnpackedModel {
  readonly features: { readonly lexeme: Lexemes }
}

/** What the tagger asks its model for; it adds the words that it meets to the features, so each load has lists of its own. */
export function unpackModel(packed: PackedModel): UnpackedModel {
  const { rest } = packed
  const [xpansions, starts, slots, lexicon] = tablesOf(packed)
  const size = starts.length - 1
  const lexeme = { ...lazyLexemes(wordsOf(packed, starts, slots)), intrinsicSize: size, index: size }
  const clusters = rest.features.posClusters.list.map((names) => new Set(names.split('_').map((name) => rest.pos.hash[name] ?? 0)))
  const features = Object.entries(rest.features).map(([name, { list }]) => [name, featureOf(rest, name, list)])
  const model = {
    ...rest,
    packing: { ...rest.packing, efList: Object.keys(rest.packing.layout).filter((name) => rest.packing.layout[name]?.[4] === 1) },
    lexicon,
    xpansions,
    features: { ...Object.fromEntries(features), posClusters: { list: clusters }, lexeme },
  }
  return model
}

function tablesOf({ lengths, numbers }: PackedModel): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const [a, b, c, d] = lengths
  return [
    numbers.subarray(0, a),
    numbers.subarray(a, a + b),
    numbers.subarray(a + b, a + b + c),
    numbers.subarray(a + b + c, a + b + c + d),
  ]
}

interface PackedWords {
  readonly count: number
  readonly at: (place: number) => string
  /** -1 for what is no word. */
  readonly placeOf: (word: string) => number
}

function wordsOf({ words, foreign }: PackedModel, starts: Uint32Array, slots: Uint32Array): PackedWords {
  const others = new Map(foreign)
  const startOf = (place: number): number => starts[place] ?? 0
  // Among the others a foreign word takes no room.
  const at = (place: number): string => words.slice(startOf(place), startOf(place + 1)) || (others.get(place) ?? '')
  const mayBe = (place: number, { length }: string): boolean => {
    const room = startOf(place + 1) - startOf(place)
    return room === length || room === 0
  }
  const placeOf = (word: string): number => {
    for (let slot = slotOf(word, slots); slots[slot] !== 0; slot = (slot + 1) % slots.length) {
      const place = (slots[slot] ?? 0) - 1
      if (mayBe(place, word) && at(place) === word) return place
    }
    return -1
  }
  return { count: starts.length - 1, at, placeOf }
}

/** Features whose values are named: a list of names and the way back. */
function featureOf({ packing }: PackedModel['rest'], name: string, given: readonly string[]): object {
  const list = [...given]
  const [, mask = 0, shift = 0, isNumber] = packing.layout[name] ?? []
  if (isNumber !== 0) return { list }
  const hash = Object.create(null) as Record<string, number>
  for (const [i, value] of list.entries()) hash[value] = i
  return { list, hash, intrinsicSize: list.length, index: list.length, maxIndex: mask >>> shift }
}

/**
 * Words by position, and positions by word. Making all 90,000 of both costs more than half of an empty start of Node, and an article
 * asks for some hundreds: each is looked up when first asked for, and kept. Where many articles are read all are made after all,
 * because a plain list and a plain object answer faster.
 */
function lazyLexemes(words: PackedWords): Lexemes {
  const list = lazyList(words)
  let asked = 0
  const find = (word: string | symbol, kept: object): number | undefined => {
    if (++asked === FEW) fill(list, kept as Record<string, number>, words)
    const at = typeof word === 'string' ? words.placeOf(word) : -1
    if (at < 0) return undefined
    Object.defineProperty(kept, word, { value: at, writable: true, enumerable: true, configurable: true })
    return at
  }
  const keep = (kept: object, word: string | symbol, value: unknown): boolean =>
    Reflect.defineProperty(kept, word, { value, writable: true, enumerable: true, configurable: true })
  const behind = new Proxy(Object.create(null) as object, {
    get: (_, word, kept) => find(word, kept),
    set: (_, word, value, kept) => keep(kept, word, value),
  })
  return { list, hash: Object.create(behind) as Record<string, number> }
}

/** Words asked for, or asked for in vain, in some ten articles. */
const FEW = 6000

/** All places are empty: what is asked for in vain is looked up behind the list, and put in its place. */
function lazyList({ count, at }: PackedWords): string[] {
  const behind = new Proxy(Array.prototype, {
    get(array, name, list) {
      if (typeof name === 'symbol' || !/^\d+$/u.test(name) || Number(name) >= count) return Reflect.get(array, name)
      const value = at(Number(name))
      Object.defineProperty(list, name, { value, writable: true, enumerable: true, configurable: true })
      return value
    },
  })
  return Object.setPrototypeOf(new Array<string>(count), behind) as string[]
}

function fill(list: string[], kept: Record<string, number>, { count, at }: PackedWords): void {
  Object.setPrototypeOf(kept, null)
  // Before it is filled: each place that is still empty would be looked up behind the list.
  Object.setPrototypeOf(list, Array.prototype)
  for (let i = 0; i < count; i++) {
    const word = list[i] ?? at(i)
    list[i] = word
    kept[word] = i
  }
}
