/** The measured work: each function gives rows of the table. */

import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Report } from '../../src/model.ts'
import { type Corpus, makeCorpus } from './corpus.ts'
import { editClaim, type Written, writeCorpus } from './files.ts'
import { judge, type Verdict } from './planted.ts'
import { medianOf, type Ran, root, runNode } from './process.ts'
import { approximateMatch, emptyNode, nGramSets, partOfSpeech, readFiles } from './yardsticks.ts'

export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What it is a multiple of, and how many times; null where nothing of the kind is simpler. */
  readonly against: { readonly name: string; readonly times: number } | null
  /** From the issue: the largest multiple or value that is wanted, in the unit shown or as a multiple. */
  readonly target: string
}

const CLI = 'bin/verify.js'
const QUIET = ['--fail-on', 'never', '--quiet'] as const

/** Starting up: what a user waits for before any work. */
export function measureStart(): Row[] {
  const empty = emptyNode()
  const against = (seconds: number) => ({ name: 'empty Node', times: seconds / empty })
  const help = medianOf(5, () => runNode([CLI, '--help'])).seconds
  const example = ['data/example/claims.yaml', ...QUIET]
  const cold = medianOf(3, () => runNode([CLI, ...example, '--no-cache'])).seconds
  runNode([CLI, ...example])
  const cached = medianOf(3, () => runNode([CLI, ...example])).seconds
  return [
    { name: 'empty Node', value: empty, unit: 's', against: null, target: '' },
    { name: '--help', value: help, unit: 's', against: against(help), target: '1.8 times' },
    { name: 'example, cold', value: cold, unit: 's', against: against(cold), target: '4.5 times' },
    { name: 'example, cached', value: cached, unit: 's', against: against(cached), target: '2.2 times' },
  ]
}

/** The library within one process: statements, quotes and origins against the least work of the kind. */
export async function measureLibrary(count: number): Promise<Row[]> {
  const corpus = makeCorpus(count)
  const { articles, claims } = corpus
  const library = (await import(pathToFileURL(join(root, 'dist', 'index.js')).href)) as typeof import('../../src/index.ts')
  const bytes = articles.reduce((sum, { text }) => sum + text.length, 0)
  const bare = partOfSpeech(articles)
  await library.statements({ id: 'warm', text: articles[0]?.text ?? '' })
  const reading = await timedAsync(async () => {
    for (const { id, text } of articles) await library.statements({ id, text })
  })
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const alone = approximateMatch(claims, texts)
  const anchoring = await timedAsync(async () => {
    for (const { source, quote } of claims) await library.anchorQuote(texts.get(source) ?? '', quote)
  })
  return [
    { name: 'part of speech alone', value: bytes / bare / 1e6, unit: 'MB/s', against: null, target: '' },
    {
      name: 'statements',
      value: bytes / reading / 1e6,
      unit: 'MB/s',
      against: { name: 'part of speech alone', times: reading / bare },
      target: '2.5 times',
    },
    {
      name: 'quotes',
      value: claims.length / anchoring,
      unit: 'a second',
      against: { name: 'approx-string-match alone', times: anchoring / alone },
      target: '2000 a second',
    },
  ]
}

export interface Sized {
  readonly rows: readonly Row[]
  readonly processor: number
  readonly verdict: Verdict
}

/** `verify compare` over so many articles, and whether it finds what was planted. */
export function measureCompare(count: number): Sized {
  const corpus = makeCorpus(count)
  const written = writeCorpus(corpus)
  const ran = runNode([CLI, 'compare', written.articles, '--format', 'json', ...QUIET, '--no-cache'])
  const verdict = judge(reportOf(ran), corpus)
  const rows: Row[] = [
    ...sized(`compare, ${count} articles`, ran, written, count >= 10_000 ? '120 s, 2000 MB' : ''),
    ...(count <= 1000 ? [copyRow(corpus, ran.seconds)] : []),
  ]
  rmSync(written.folder, { recursive: true, force: true })
  return { rows, processor: ran.processor, verdict }
}

/** `verify` with as many claims as articles: cold, then with nothing changed, then with one claim edited. */
export function measureClaims(count: number): Sized {
  const corpus = makeCorpus(count)
  const written = writeCorpus(corpus)
  const args = [CLI, written.claims, '--format', 'json', ...QUIET]
  const cold = runNode(args)
  const cached = runNode(args)
  editClaim(written.claims, readFileSync(written.claims, 'utf8'))
  const edited = runNode(args)
  const rows: Row[] = [
    ...sized(`${count} claims, cold`, cold, written, count === 200 ? '2 s' : count >= 10_000 ? '120 s, 2000 MB' : ''),
    {
      name: `${count} claims, cached`,
      value: cached.seconds,
      unit: 's',
      against: { name: 'cold', times: cached.seconds / cold.seconds },
      target: count === 200 ? '0.4 s' : '',
    },
    {
      name: `${count} claims, one edited`,
      value: edited.seconds,
      unit: 's',
      against: { name: 'cold', times: edited.seconds / cold.seconds },
      target: '',
    },
  ]
  const verdict = judge(reportOf(cold), corpus)
  rmSync(written.folder, { recursive: true, force: true })
  return { rows, processor: cold.processor, verdict }
}

/** How processor time grows with size: 1 is in step with it, 2 is with its square. */
export function growth(name: string, sizes: readonly number[], spent: readonly number[]): Row[] {
  const [from, to] = [sizes.length - 2, sizes.length - 1]
  if (from < 0) return []
  const exponent = Math.log((spent[to] ?? 1) / (spent[from] ?? 1)) / Math.log((sizes[to] ?? 1) / (sizes[from] ?? 1))
  return [{ name: `${name}, growth from ${sizes[from]} to ${sizes[to]}`, value: exponent, unit: 'exponent', against: null, target: '1.15' }]
}

function sized(name: string, ran: Ran, written: Written, target: string): Row[] {
  const reading = readFiles(written.articles)
  return [
    { name, value: ran.seconds, unit: 's', against: { name: 'reading the files', times: ran.seconds / reading }, target },
    {
      name: `${name}, peak memory`,
      value: ran.megabytes,
      unit: 'MB',
      against: { name: 'the articles', times: (ran.megabytes * 1e6) / written.bytes },
      target: '',
    },
  ]
}

function copyRow({ articles }: Corpus, seconds: number): Row {
  const sets = nGramSets(articles)
  return {
    name: `n-gram sets of ${articles.length} articles`,
    value: sets,
    unit: 's',
    against: { name: 'compare', times: sets / seconds },
    target: '',
  }
}

function reportOf({ output, errors, code }: Ran): Report {
  if (output === '') throw new Error(`verify printed nothing (exit ${code}): ${errors.slice(0, 2000)}`)
  return JSON.parse(output) as Report
}

async function timedAsync(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
