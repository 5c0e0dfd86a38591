/** The pipeline from claims and articles to the report, and the functions of the library. */

import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { contextsOf, findTopics, storyPairs } from './about/index.ts'
import { aboutOf } from './about/wording.ts'
import { type Assembled, assemble } from './assemble.ts'
import { buildCases, type Material } from './cases.ts'
import { ALL_CHECKS } from './checks/index.ts'
import { entriesOf } from './claims/entries.ts'
import { readClaims } from './claims/read.ts'
import { isDated } from './compare/index.ts'
import { gatherEvidence, questionsOf } from './evidence/index.ts'
import { type ReadClaim, readClaim } from './evidence/passages.ts'
import { findFindings } from './findings.ts'
import type {
  CaseSource,
  Claim,
  ClaimsFile,
  DeclaredName,
  Doc,
  Passage,
  Place,
  Problem,
  Report,
  Settings,
  Source,
  SourceEntry,
  Statement,
} from './model.ts'
import { type Reader, readDoc } from './reading.ts'
import { docFromBytes, docFromText, type GivenText, type OpenOptions, openSources } from './sources/index.ts'
import { STEPS_HERE, type Steps } from './steps.ts'
import { passageOf } from './text/locate.ts'

export interface RunOptions {
  readonly settings: Settings
  readonly open: OpenOptions
  /** Fingerprints of the baseline; null where there is none. */
  readonly known: ReadonlySet<string> | null
  /** ISO day for waivers; null leaves their dates aside. */
  readonly today: string | null
  /** Only this claim. */
  readonly claim: string | null
  /** How the costly steps are done; in this thread, nothing kept, where left out. */
  readonly steps?: Steps
}

/** Checks claims files; several files are one run. */
export async function checkFiles(files: readonly ClaimsFile[], problems: readonly Problem[], options: RunOptions): Promise<Assembled> {
  return checkSources(files, await openSources(entriesOf(files), options.open), problems, options)
}

/** The same with sources that are open: one for each of the entries, in their order. */
export async function checkSources(
  files: readonly ClaimsFile[],
  sources: readonly Source[],
  problems: readonly Problem[],
  options: RunOptions,
): Promise<Assembled> {
  const entries = entriesOf(files)
  const claims = files.flatMap((f) => f.claims).filter((c) => options.claim === null || c.id === options.claim)
  const names = files.flatMap((f) => f.names)
  return run({ claims, names, sources, entries, problems, title: files[0]?.title ?? null }, options)
}

/** Cross-checks articles without a claims file. */
export async function compareEntries(entries: readonly SourceEntry[], options: RunOptions): Promise<Assembled> {
  return compareSources(entries, await openSources(entries, options.open), options)
}

/** The same with sources that are open: one for each of the entries, in their order. */
export async function compareSources(entries: readonly SourceEntry[], sources: readonly Source[], options: RunOptions): Promise<Assembled> {
  return run({ ...NOTHING, sources: byId(sources), entries }, options)
}

/** Articles alone have no order of their own: however they are given, the report is the same to the byte. */
function byId(sources: readonly Source[]): Source[] {
  const idOf = (source: Source): string => (source.read ? source.doc : source.unread).id
  return [...sources].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
}

interface Given {
  readonly claims: readonly Claim[]
  readonly names: readonly DeclaredName[]
  readonly sources: readonly Source[]
  readonly entries: readonly SourceEntry[]
  readonly problems: readonly Problem[]
  readonly title: string | null
}

const NOTHING: Given = { claims: [], names: [], sources: [], entries: [], problems: [], title: null }

/** The whole of the work, stage by stage. */
async function run({ claims, names, sources, entries, problems, title }: Given, options: RunOptions): Promise<Assembled> {
  const { steps = STEPS_HERE, settings } = options
  const docs = sources.flatMap((s) => (s.read ? [s.doc] : []))
  const readings = await steps.readArticles(docs)
  const reads = await readAsTexts(claims, steps)
  const origins = await steps.findOrigins(docs, readings)
  const articles = contextsOf(docs, readings)
  const pairs = storyPairs(articles)
  const topics = findTopics(articles, pairs, await steps.comparePairs(pairs))
  const asked = questionsOf(claims, reads, articles)
  const answers = await steps.answerAll(asked)
  await steps.letGo()
  const places = new Map(entries.map((e) => [e.id, e.place]))
  const caseSources = sources.map((s) => caseSource(s, places))
  const material: Material = { claims, sources, caseSources, docs, readings, origins, settings, names }
  const known = new Set(caseSources.map((source) => source.id))
  const cases = buildCases(material, articles, topics, gatherEvidence(claims, known, asked, answers))
  const judged = findFindings(cases, options)
  return assemble(material, cases, judged, problems, title)
}

function caseSource(source: Source, places: ReadonlyMap<string, Place>): CaseSource {
  const facts = source.read ? source.doc : source.unread
  const place = places.get(facts.id) ?? null
  const reason = source.read ? null : source.unread.reason
  return { ...facts, read: source.read, reason, place, changed: (source.read && source.changes?.[0]) || null }
}

/** Claims are read like articles of a sentence. */
async function readAsTexts(claims: readonly Claim[], reader: Reader): Promise<ReadClaim[]> {
  const docs = claims.map(({ id, claim }) => docFromText({ id: `claim ${id}`, text: claim }))
  const readings = await reader.readClaims(docs)
  return docs.flatMap((doc, i) => {
    const reading = readings[i]
    return reading ? [readClaim(doc, reading)] : []
  })
}

// ---------------------------------------------------------------- the library

export type GivenSource = GivenText | (Omit<GivenText, 'text'> & ({ readonly file: string } | { readonly url: string }))

export interface CompareOptions {
  readonly settings?: Partial<Settings>
}

const SETTINGS: Settings = { failOn: 'error', origins: 2, strict: false, maxWarnings: null, checks: {} }

const OPEN: OpenOptions = { base: '.', offline: true, refresh: false, allowPrivate: false, snapshots: null }

export interface VerifyOptions extends CompareOptions {
  /** Folder that paths are relative to; the claims file's own for a path, the working folder for an object. */
  readonly base?: string
  /** ISO day for the dates of waivers; left aside where not given. */
  readonly today?: string
  /** URLs are fetched only where this is false. */
  readonly offline?: boolean
  readonly readFile?: (path: string) => { bytes: Uint8Array } | { reason: string }
}

/** Checks a claims file, by its path or as the object that its YAML would give. Mistakes in it are `problems` of the report. */
export async function verify(given: string | object, options: VerifyOptions = {}): Promise<Report> {
  const path = typeof given === 'string' ? given : 'claims.yaml'
  const bytes = typeof given === 'string' ? await readFile(given) : new TextEncoder().encode(JSON.stringify(given, null, 2))
  const { file, problems } = readClaims(path, bytes, {
    checks: ALL_CHECKS.map((c) => c.code),
    ...(options.readFile && { readFile: options.readFile }),
  })
  const settings = { ...SETTINGS, ...file?.settings, ...options.settings }
  const open = { ...OPEN, offline: options.offline ?? true, base: options.base ?? dirname(path) }
  return (await checkFiles(file ? [file] : [], problems, { settings, open, known: null, today: options.today ?? null, claim: null })).report
}

/** Checks claims over sources given as texts: the entries of `sources:` with these ids are not opened. */
export async function checkTexts(claims: object, given: readonly GivenSource[], options: VerifyOptions = {}): Promise<Report> {
  const declared = Object.fromEntries(given.map((g) => [g.id, { file: `${g.id}.txt` }]))
  const whole = { ...claims, sources: { ...declared, ...('sources' in claims ? (claims.sources as object) : {}) } }
  const { file, problems } = readClaims('claims.yaml', new TextEncoder().encode(JSON.stringify(whole, null, 2)), {
    checks: ALL_CHECKS.map((c) => c.code),
  })
  const run_ = {
    settings: { ...SETTINGS, ...file?.settings, ...options.settings },
    open: OPEN,
    known: null,
    today: options.today ?? null,
    claim: null,
  }
  const opened = await Promise.all(given.map(openGiven))
  const others = (file?.sources ?? []).filter((e) => !given.some((g) => g.id === e.id))
  const sources = [...opened, ...(await openSources(others, OPEN))]
  return (await run({ ...NOTHING, ...file, sources, entries: file?.sources ?? [], problems }, run_)).report
}

/** Cross-checks articles: conflicts, agreements and origins, with `claim: null` throughout. Reads nothing but what it is given. */
export async function compare(given: readonly GivenSource[], options: CompareOptions = {}): Promise<Report> {
  const sources = byId(await Promise.all(given.map(openGiven)))
  const settings = { ...SETTINGS, ...options.settings }
  return (await run({ ...NOTHING, sources }, { settings, open: OPEN, known: null, today: null, claim: null })).report
}

/** Every typed value found in one source. Offsets are half-open UTF-16 into the source's text. */
export async function statements(given: GivenSource): Promise<StatementRecord[]> {
  const source = await openGiven(given)
  if (!source.read) return []
  const reading = readDoc(source.doc)
  // A weekday of an article without a date has no days that could be given.
  const known = reading.statements.filter(({ value }) => value.kind !== 'date' || isDated(value))
  return known.map((s) => recordOf(source.doc, s, passageOf(source.doc, reading, s.span)))
}

export interface StatementRecord {
  kind: 'quantity' | 'date' | 'name' | 'quote' | 'place' | 'polarity'
  about: string | null
  value:
    | { min: number | null; max: number | null; unit: string | null; role: string | null; counted: string | null; whole: number | null }
    | { from: string; to: string }
    | { name: string; type: string; parts: Record<string, string> }
    | { words: string; speaker: string | null }
    | { place: string; within: string[] }
    | { event: string; holds: boolean }
  said: string
  attributedTo: string | null
  hedged: boolean
  negated: boolean
  passage: Passage
}

function recordOf(_doc: Doc, s: Statement, passage: Passage): StatementRecord {
  const { said, attributedTo, hedged, negated } = s
  return { kind: s.value.kind, about: aboutOf(s), value: recordValue(s), said, attributedTo, hedged, negated, passage }
}

function recordValue({ value }: Statement): StatementRecord['value'] {
  if (value.kind === 'quantity') {
    const { min, max, unit, role, counted, whole } = value
    return { min, max, unit, role, counted, whole }
  }
  if (value.kind === 'date') return { from: value.from, to: value.to }
  if (value.kind === 'name') return { name: value.name, type: value.type, parts: { ...value.parts } }
  if (value.kind === 'quote') return { words: value.words, speaker: value.speaker }
  if (value.kind === 'place') return { place: value.place, within: [...value.within] }
  return { event: value.event, holds: value.holds }
}

async function openGiven(given: GivenSource): Promise<Source> {
  if ('text' in given) return { read: true, doc: docFromText(given) }
  const entry: SourceEntry = {
    title: null,
    publisher: null,
    publisherFamily: null,
    author: null,
    published: null,
    language: null,
    kind: null,
    derivedFrom: [],
    aliases: [],
    ...given,
    file: 'file' in given ? given.file : null,
    url: 'url' in given ? given.url : null,
    place: { file: given.id, line: 1, column: 1 },
  }
  const [source] = await openSources([entry], { ...OPEN, offline: false })
  return source ?? docFromBytes({ id: given.id, location: given.id, bytes: new Uint8Array(), facts: {} })
}
