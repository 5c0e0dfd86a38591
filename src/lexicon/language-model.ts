/** Loads the language model: what is known of words, how a text falls into tokens, and the rules for their parts of speech. */

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Lexemes, type PackedModel, packModel, type RawModel, unpackModel } from './packed-model.ts'
import { loadParts, type TaggerParts } from './tagger-parts.ts'

type Model = Parameters<TaggerParts['engine']>[0]

/** The words and their features, as the package has them. */
export const TAGGER_WORDS = 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json'

/** Files of the built package. */
export const BUILT_TAGGER = { model: 'tagger.json', numbers: 'tagger.bin' } as const

/** What the engine knows of each word by its number; it gives numbers to the words that it meets, above those of its own. */
export interface Words {
  /** Null for what is no word of its own. */
  readonly lookup: (text: string) => readonly number[] | null
  readonly value: (word: number) => string
  readonly normal: (word: number) => number
  /** The normal word of a part of a contraction, by the second number of its token. */
  readonly nox: (second: number) => number
  readonly mappedSpelling: (word: number) => number
  readonly posOf: (word: number) => number
  readonly isMemberPOS: (word: number, pos: number) => boolean
  readonly property: (word: number, name: string) => number
  readonly valueOf: (feature: 'pos', number: number) => string
  readonly intrinsicSize: () => number
}

/** Numbers of one token: word, spaces before it (with the expansion, for a part of a contraction), part of speech with lemma, negation. */
export const TOKEN_SIZE = 4

export interface LanguageModel {
  readonly words: Words
  /** The tokens of a text, TOKEN_SIZE numbers each. */
  readonly tokenise: (text: string) => readonly number[]
  /** The lemma of one token, its part of speech filled in. */
  readonly lemmaOf: (token: readonly number[]) => string
  /** Automata over parts of speech, as JSON, to be run one after the other. */
  readonly machines: readonly string[]
}

/** What the engine hands to the model while it reads a text. */
interface Raw {
  readonly cache: Words
  readonly tokens: readonly number[]
}

/**
 * The engine cuts texts and keeps the words; the tags are set by `src/text/tagger.ts`, which does it in a fraction of the time because
 * it need not look up each word anew. The step of the engine that would set them is where its numbers can be read.
 */
export function loadLanguageModel(): LanguageModel {
  const { engine, pos, feature, lemmatize } = loadParts()
  const core = unpackModel(readPacked())
  let raw: Raw | null = null
  const model = {
    core: () => core,
    sbd: () => NOTHING_TO_RUN,
    pos: () => ({
      ...NOTHING_TO_RUN,
      setter: (read: Raw) => {
        raw = read
      },
    }),
    ner: () => NOTHING_TO_RUN,
    negation: () => NOTHING_LEARNT,
    sa: () => NOTHING_LEARNT,
    metaCER: () => ({ machines: '', transformers: [] }),
    featureFn: feature,
    addons: { lemmatize },
  }
  const nlp = engine(model as unknown as Model, ['pos'])
  const read = (text: string): Raw => {
    nlp.readDoc(text)
    return raw as unknown as Raw
  }
  const { cache: words } = read('')
  const lemma = nlp.its.lemma as unknown as (index: number, raw: Raw, addons: object) => string
  return {
    words,
    tokenise: (text) => forgetting(core.features.lexeme, () => read(text).tokens),
    lemmaOf: (tokens) => lemma(0, { cache: words, tokens }, model.addons),
    machines: pos().machines,
  }
}

/**
 * The engine keeps each word that it meets, and cuts later texts by it: once "(Tamm's)" has been read, "Tamm's" is one word everywhere.
 * What it has learnt is taken from it again, so that no article is read otherwise because of another.
 */
function forgetting<T>({ list, hash }: Lexemes, work: () => T): T {
  const own = list.length
  const made = work()
  for (let i = own; i < list.length; i++) delete hash[list[i] ?? '']
  return made
}

const NOTHING_TO_RUN = { machines: [], transformers: [], setter: () => {} }

/** An automaton without states, in the form in which the package stores its own. */
const NOTHING_LEARNT = { machines: ['[null,0,{},{},{},{}]'], setter: () => {} }

const here = dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)

function readPacked(): PackedModel {
  const built = join(here, BUILT_TAGGER.model)
  if (!existsSync(built)) return packModel(JSON.parse(readFileSync(require.resolve(TAGGER_WORDS), 'utf8')) as RawModel)
  const numbers = readFileSync(join(here, BUILT_TAGGER.numbers))
  // A copy starts at a multiple of four bytes, as an array of numbers must.
  const aligned = new Uint32Array(numbers.buffer.slice(numbers.byteOffset, numbers.byteOffset + numbers.byteLength))
  return { ...(JSON.parse(readFileSync(built, 'utf8')) as Omit<PackedModel, 'numbers'>), numbers: aligned }
}
