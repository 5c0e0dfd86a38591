/** All that is known of each source before any two are compared, oldest source first. */

import type { Doc, Reading } from '../model.ts'
import { citationsOf } from './citations.ts'
import { ownKeys } from './credits.ts'
import { urlKey } from './links.ts'
import type { Citation } from './mentions.ts'
import { keysOf } from './names.ts'
import { type Outline, outlineOf, rareStems } from './outline.ts'
import { ownWords, type Words } from './own-words.ts'
import { type Told, toldOf } from './sentences.ts'
import { fingerprints, type Shingles, shinglesOf } from './shingles.ts'
import { speakersOf } from './speakers.ts'
import type { Stems } from './stems.ts'

export interface Material {
  readonly id: string
  readonly doc: Doc
  readonly reading: Reading
  /** How many words of its own it has. */
  readonly length: number
  /** Keys under which it stands in the indexes of shared words and of like texts. */
  readonly fingerprints: Uint32Array
  readonly rare: Uint32Array
  /** Made when first asked for: of an archive only the few articles that share something are ever looked at so closely. */
  readonly words: () => Words
  readonly shingles: () => Shingles
  readonly outline: () => Outline
  readonly told: () => Told
  readonly speakers: () => ReadonlyMap<number, string>
  /** Names by which other sources may cite this one. */
  readonly keys: ReadonlySet<string>
  readonly citations: readonly Citation[]
}

/** Sources without a date come after the dated ones; then the id decides, so that the order given plays no part. */
function byAge(a: Doc, b: Doc): number {
  const x = a.published ?? '9999'
  const y = b.published ?? '9999'
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

export function gather(docs: readonly Doc[], readings: readonly Reading[], stems: Stems): Material[] {
  const readingOf = new Map(readings.map((reading) => [reading.source, reading]))
  const keysById = new Map(
    docs.map((doc) => [doc.id, new Set([...keysOf(doc), ...ownKeys(doc.text), ...(doc.url === null ? [] : [urlKey(doc.url)])])]),
  )
  const names = new Set([...keysById.values()].flatMap((keys) => [...keys]))
  return [...docs].sort(byAge).map((doc) => {
    const reading = readingOf.get(doc.id) ?? { source: doc.id, sentences: [], statements: [], entities: [] }
    const words = ownWords(doc.text)
    const own = once(() => ownWords(doc.text))
    const keys = keysById.get(doc.id) ?? new Set()
    return {
      id: doc.id,
      doc,
      reading,
      length: words.hash.length,
      fingerprints: fingerprints(words),
      rare: rareStems(reading, stems),
      words: own,
      shingles: once(() => shinglesOf(own())),
      outline: once(() => outlineOf(reading, doc.text, stems, () => true)),
      told: once(() => toldOf(reading, doc.text, stems, () => true)),
      speakers: once(() => speakersOf(reading)),
      keys,
      citations: citationsOf(doc, (key) => names.has(key)).filter(({ key }) => !keys.has(key)),
    }
  })
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
