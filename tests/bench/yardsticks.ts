/** What the measured work is held against: simple programs that do the least of the same kind, timed in the same run. */

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import search from 'approx-string-match'
import type { Article, Claim } from './corpus.ts'
import { medianOf, runNode } from './process.ts'

/** A Node that does nothing. */
export function emptyNode(): number {
  return medianOf(7, () => runNode(['-e', '0'])).seconds
}

export function readFiles(folder: string): number {
  return timed(() => {
    for (const name of readdirSync(folder)) readFileSync(join(folder, name), 'utf8')
  })
}

/** The bare part-of-speech pass over the texts, the model loaded before. */
export function partOfSpeech(articles: readonly Article[]): number {
  const require = createRequire(import.meta.url)
  const winkNLP = require('wink-nlp') as typeof import('wink-nlp').default
  const nlp = winkNLP(require('wink-eng-lite-web-model') as Parameters<typeof winkNLP>[0], ['sbd', 'pos'])
  const { its } = nlp
  nlp
    .readDoc(articles[0]?.text ?? '')
    .tokens()
    .out(its.pos)
  return timed(() => {
    for (const { text } of articles) nlp.readDoc(text).tokens().out(its.pos)
  })
}

/** Each quote searched with a tenth of its length in edits, by the library alone. */
export function approximateMatch(claims: readonly Claim[], texts: ReadonlyMap<string, string>): number {
  return timed(() => {
    for (const { source, quote } of claims) search(texts.get(source) ?? '', quote, Math.floor(quote.length / 10))
  })
}

/** Copies by sets of five-word strings, each two articles compared. */
export function nGramSets(articles: readonly Article[]): number {
  return timed(() => {
    const sets = articles.map(({ text }) => {
      const words = text.toLowerCase().match(/[a-z0-9]+/gu) ?? []
      return new Set(words.map((_, i) => words.slice(i, i + 5).join(' ')))
    })
    for (const [i, a] of sets.entries()) for (const b of sets.slice(i + 1)) shared(a, b)
  })
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const gram of a) if (b.has(gram)) count++
  return count
}

export function timed(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}
