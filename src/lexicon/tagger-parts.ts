/** Loads what tagging needs of its two packages. The build puts their code in the place of this file's own. */

import { createRequire } from 'node:module'

/** By module. Entities, sentences, sentiment and negation of the model are left out: they are not asked for. */
export const TAGGER_PARTS = {
  engine: 'wink-nlp',
  pos: 'wink-eng-lite-web-model/dist/load-pos-model.js',
  feature: 'wink-eng-lite-web-model/dist/feature.js',
  lemmatize: 'wink-eng-lite-web-model/dist/lemmatize.js',
} as const

export interface TaggerParts extends Readonly<Record<Exclude<keyof typeof TAGGER_PARTS, 'engine' | 'pos'>, unknown>> {
  readonly engine: typeof import('wink-nlp').default
  readonly pos: () => { readonly machines: readonly string[] }
}

export function loadParts(): TaggerParts {
  const require = createRequire(import.meta.url)
  return Object.fromEntries(Object.entries(TAGGER_PARTS).map(([part, module]) => [part, require(module)])) as unknown as TaggerParts
}
