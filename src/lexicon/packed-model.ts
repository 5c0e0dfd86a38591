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
  /** All but words and tables. */
  readonly rest: Omit<RawModel, 'lexicon' | 'xpansions'>
  /** How many numbers of the expansions, of the order and of the lexicon follow each other in `numbers`. */
  readonly lengths: readonly [number, number, number]
  readonly numbers: Uint32Array
}

/** No word of the model holds it, and JSON need not escape it. */
const BETWEEN = '\u007f'

export function packModel(raw: RawModel): PackedModel {
  const { lexicon, xpansions, ...rest } = raw
  const words = raw.features.lexeme.list
  const order = words.map((_, i) => i).sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1))
  const tables = [tableOf(xpansions), Uint32Array.from(order), tableOf(lexicon)] as const
  const numbers = new Uint32Array(tables.reduce((sum, table) => sum + table.length, 0))
  let at = 0
  for (const table of tables) {
    numbers.set(table, at)
    at += table.length
  }
  const features = { ...rest.features, lexeme: { list: [] } }
  return { words: words.join(BETWEEN), rest: { ...rest, features }, lengths: [tables[0].length, order.length, tables[2].length], numbers }
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
export function unpackModel({ words, rest, lengths, numbers }: PackedModel): UnpackedModel {
  const [xpansions, order, lexicon] = lengths
  const list = words.split(BETWEEN)
  const sorted = numbers.subarray(xpansions, xpansions + order)
  const lexeme = { list, hash: lazyHash(list, sorted), intrinsicSize: list.length, index: list.length }
  const clusters = rest.features.posClusters.list.map((names) => new Set(names.split('_').map((name) => rest.pos.hash[name] ?? 0)))
  const features = Object.entries(rest.features).map(([name, { list }]) => [name, featureOf(rest, name, list)])
  const model = {
    ...rest,
    packing: { ...rest.packing, efList: Object.keys(rest.packing.layout).filter((name) => rest.packing.layout[name]?.[4] === 1) },
    lexicon: numbers.subarray(xpansions + order, xpansions + order + lexicon),
    xpansions: numbers.subarray(0, xpansions),
    features: { ...Object.fromEntries(features), posClusters: { list: clusters }, lexeme },
  }
  return model
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
 * Position by word. Filling an object with all 90,000 words costs more than half of an empty start of Node, and an article asks for
 * some hundreds: each is looked up in the sorted list when first asked for, and kept. Where many articles are read the object is filled
 * after all, because a plain one answers faster.
 */
function lazyHash(list: readonly string[], sorted: Uint32Array): Record<string, number> {
  const most = list.length
  let asked = 0
  const find = (word: string | symbol, kept: object): number | undefined => {
    if (++asked === FEW) fill(kept as Record<string, number>, list, most)
    const at = typeof word === 'string' ? positionOf(list, sorted, word) : -1
    if (at < 0 || at >= most) return undefined
    Object.defineProperty(kept, word, { value: at, writable: true, enumerable: true, configurable: true })
    return at
  }
  const keep = (kept: object, word: string | symbol, value: unknown): boolean =>
    Reflect.defineProperty(kept, word, { value, writable: true, enumerable: true, configurable: true })
  const behind = new Proxy(Object.create(null) as object, {
    get: (_, word, kept) => find(word, kept),
    set: (_, word, value, kept) => keep(kept, word, value),
  })
  return Object.create(behind) as Record<string, number>
}

/** Words asked for, or asked for in vain, in some ten articles. */
const FEW = 6000

function fill(kept: Record<string, number>, list: readonly string[], most: number): void {
  Object.setPrototypeOf(kept, null)
  for (let i = 0; i < most; i++) kept[list[i] ?? ''] = i
}

function positionOf(list: readonly string[], sorted: Uint32Array, word: string): number {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = sorted[middle] ?? 0
    const found = list[at] ?? ''
    if (found === word) return at
    if (found < word) low = middle + 1
    else high = middle - 1
  }
  return -1
}
