/** Loads the part-of-speech tagger and its language model without building its indexes. */

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type PackedModel, packModel, type RawModel, unpackModel } from './packed-model.ts'

type Engine = typeof import('wink-nlp').default
type Model = Parameters<Engine>[0]

/**
 * What tagging needs of the two packages, by module. Entities, sentiment and negation of the model are left out: they are not
 * asked for.
 */
export const TAGGER_PARTS = {
  engine: 'wink-nlp',
  sbd: 'wink-eng-lite-web-model/dist/load-sbd-model.js',
  pos: 'wink-eng-lite-web-model/dist/load-pos-model.js',
  feature: 'wink-eng-lite-web-model/dist/feature.js',
  lemmatize: 'wink-eng-lite-web-model/dist/lemmatize.js',
} as const

/** The words and their features, as the package has them. */
export const TAGGER_WORDS = 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json'

/** Files of the built package. */
export const BUILT_TAGGER = { parts: 'tagger.cjs', model: 'tagger.json', numbers: 'tagger.bin' } as const

export function loadLanguageModel(): ReturnType<Engine> {
  const { engine, sbd, pos, feature, lemmatize } = loadParts()
  const model = {
    core: () => unpackModel(readPacked()),
    sbd,
    pos,
    ner: () => ({ machines: [], transformers: [] }),
    negation: () => NOTHING_LEARNT,
    sa: () => NOTHING_LEARNT,
    metaCER: () => ({ machines: '', transformers: [] }),
    featureFn: feature,
    addons: { lemmatize },
  }
  return engine(model as unknown as Model, ['sbd', 'pos'])
}

/** An automaton without states, in the form in which the package stores its own. */
const NOTHING_LEARNT = { machines: ['[null,0,{},{},{},{}]'], setter: () => {} }

interface Parts extends Readonly<Record<Exclude<keyof typeof TAGGER_PARTS, 'engine'>, unknown>> {
  readonly engine: Engine
}

const here = dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)

function loadParts(): Parts {
  const built = join(here, BUILT_TAGGER.parts)
  if (existsSync(built)) return require(built) as Parts
  return Object.fromEntries(Object.entries(TAGGER_PARTS).map(([part, module]) => [part, require(module)])) as unknown as Parts
}

function readPacked(): PackedModel {
  const built = join(here, BUILT_TAGGER.model)
  if (!existsSync(built)) return packModel(JSON.parse(readFileSync(require.resolve(TAGGER_WORDS), 'utf8')) as RawModel)
  const numbers = readFileSync(join(here, BUILT_TAGGER.numbers))
  // A copy starts at a multiple of four bytes, as an array of numbers must.
  const aligned = new Uint32Array(numbers.buffer.slice(numbers.byteOffset, numbers.byteOffset + numbers.byteLength))
  return { ...(JSON.parse(readFileSync(built, 'utf8')) as Omit<PackedModel, 'numbers'>), numbers: aligned }
}
