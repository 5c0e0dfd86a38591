/** Holds the layers, the shape of files and the docs: what ARCHITECTURE.md promises is true. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GENERATED, generated } from '../bin/generate.ts'
import { CHECKS } from '../src/checks/index.ts'
import { COMMAND_NAMES } from '../src/cli/command-names.ts'
import { EXIT } from '../src/cli/io.ts'
import { makeProgram } from '../src/cli/program.ts'

const FILES = list('src')
const README = readFileSync('README.md', 'utf8')
const ARCHITECTURE = readFileSync('ARCHITECTURE.md', 'utf8')

/** A layer is a folder of src/, or a file at its top. */
interface Rule {
  readonly layer: string
  readonly may: readonly string[]
  readonly because: string
}

const GROUND = ['model', 'structures', 'text', 'lexicon']
const COMPARING = [...GROUND, 'facts', 'about', 'compare', 'origins', 'evidence']
const PIPELINE = [
  'verify',
  'agreements',
  'assemble',
  'cases',
  'check-drafts',
  'findings',
  'first-claims',
  'outcome',
  'packed',
  'reading',
  'steps',
  'steps.worker',
  'tasks',
  'version',
]

const RULES: readonly Rule[] = [
  { layer: 'model', may: [], because: 'the data that all share must not drag behaviour along' },
  { layer: 'version', may: [], because: 'it is read by everything' },
  { layer: 'structures', may: [], because: 'they hold whatever they are given, and know none of it' },
  { layer: 'text', may: ['model', 'structures', 'lexicon'], because: 'text analysis is used by every layer above it' },
  { layer: 'lexicon', may: ['model', 'structures'], because: 'it only reads word lists' },
  { layer: 'claims', may: GROUND, because: 'a claims file is read without knowing any article' },
  { layer: 'sources', may: GROUND, because: 'an article is read without knowing any claim' },
  { layer: 'facts', may: GROUND, because: 'what an article states must not depend on what is asked of it' },
  { layer: 'about', may: COMPARING, because: 'comparing takes what was read, never the disk or the claims file' },
  { layer: 'compare', may: COMPARING, because: 'comparing takes what was read, never the disk or the claims file' },
  { layer: 'origins', may: COMPARING, because: 'origins follow from texts alone' },
  { layer: 'evidence', may: COMPARING, because: 'evidence is looked for in texts alone' },
  {
    layer: 'cache',
    may: ['model', 'structures', 'lexicon', 'reading', 'steps', 'packed'],
    because: 'it keeps what others make, and makes nothing itself',
  },
  { layer: 'drafts', may: COMPARING, because: 'a draft is judged by texts and claims that were read before' },
  { layer: 'checks', may: ['model'], because: 'a check reads a Case and nothing more' },
  { layer: 'outcome', may: ['model'], because: 'the word for a claim follows from its Case' },
  { layer: 'baseline', may: ['model'], because: 'a baseline knows fingerprints, not articles' },
  { layer: 'report', may: ['model', 'structures', 'text', 'version'], because: 'a reporter turns a report into text and nothing else' },
  ...PIPELINE.filter((layer) => layer !== 'outcome' && layer !== 'version').map((layer) => ({
    layer,
    may: [...COMPARING, ...PIPELINE, 'drafts', 'claims', 'sources', 'checks', 'baseline', 'cache'],
    because: 'the pipeline serves the library: it must not know terminals and formats',
  })),
]

describe('layers', () => {
  it.each(RULES)('$layer', ({ layer, may, because }) => {
    const allowed = new Set([layer, ...may])
    const wrong = FILES.filter((file) => layerOf(file) === layer).flatMap((file) =>
      importsOf(file)
        .filter((target) => !allowed.has(layerOf(target)))
        .map((target) => `${file} imports ${target}: ${because}`),
    )
    expect(wrong).toEqual([])
  })

  it('every folder and file of src/ has a rule, or is on top of all', () => {
    const ruled = new Set([...RULES.map((rule) => rule.layer), 'cli', 'index'])
    expect([...new Set(FILES.map(layerOf))].filter((layer) => !ruled.has(layer))).toEqual([])
  })

  it('the shared data is imported through src/model.ts', () => {
    const outside = FILES.filter((file) => layerOf(file) !== 'model')
    expect(outside.filter((file) => importsOf(file).some((target) => target.startsWith('src/model/')))).toEqual([])
  })

  it('nothing imports in a circle', () => {
    expect(circles()).toEqual([])
  })
})

describe('what the outside may be touched by', () => {
  const DISK = /from 'node:(?:fs|fs\/promises|http|https|net|dns)'|from 'undici'/
  const CLOCK = /\bDate\.now\(|new Date\(\)|Math\.random\(/

  it('only sources, lexicon, baseline, cache and cli touch disk or network; verify reads the file that it is given', () => {
    const may = new Set(['sources', 'lexicon', 'cli', 'baseline', 'cache', 'verify'])
    expect(FILES.filter((file) => !may.has(layerOf(file)) && DISK.test(code(file)))).toEqual([])
  })

  it('only cli/process.ts knows the process, one endpoint aside: all else gets what it needs', () => {
    const endpoint = 'src/sources/fetch/archive.ts' // takes the address of the archive from the environment where no option names it
    const knows = FILES.filter((file) => /\bprocess\.(?:exit|argv|stdout|stderr|stdin|cwd|env)\b|\bconsole\./.test(code(file)))
    expect(knows.filter((file) => file !== 'src/cli/process.ts' && file !== endpoint && !file.endsWith('.worker.ts'))).toEqual([])
  })

  it('no clock and no chance: the same input gives the same bytes', () => {
    const may = (file: string) => file === 'src/cli/process.ts' || file.startsWith('src/sources/') || file.startsWith('src/cache/')
    expect(FILES.filter((file) => !may(file) && CLOCK.test(code(file)))).toEqual([])
  })
})

describe('what is loaded when', () => {
  const HEAVY = /^(?:wink-|undici|linkedom|@mozilla|unpdf|mammoth|chrono-node|cli-table3|hono|chokidar|ora)/

  it('the start, and with it a command whose answer is kept, loads no package; the command line loads commander alone', () => {
    expect(packagesOf('src/cli/process.ts')).toEqual([])
    expect(packagesOf('src/cli/main.ts')).toEqual(['commander'])
  })

  it.each(['src/cli/checking.ts', 'src/cli/explaining.ts', 'src/cli/schemas.ts', 'src/cli/present.ts'])(
    '%s, which broken claims files and help pages need, loads no language model, network, HTML or PDF',
    (file) => expect(packagesOf(file).filter((name) => HEAVY.test(name))).toEqual([]),
  )
})

describe('files', () => {
  it.each(FILES)('%s starts by saying what it is for', (file) => {
    expect(readFileSync(file, 'utf8')).toMatch(/^\/\*\*[ \n]/)
  })

  it('are 300 lines at the most', () => {
    expect(FILES.filter((file) => readFileSync(file, 'utf8').split('\n').length > 301)).toEqual([])
  })

  it('have names in kebab case, none of them a catch-all', () => {
    const bad = /[A-Z_ ]|(?:^|\/)(?:utils?|helpers?|managers?|services?|common|misc)(?:\/|\.)/
    expect(FILES.filter((file) => bad.test(file.slice('src/'.length)))).toEqual([])
  })

  it('use no `any`, no non-null assertion, no ignored types', () => {
    expect(FILES.filter((file) => /: any\b|\bas any\b|<any>|@ts-ignore|@ts-expect-error/.test(code(file)))).toEqual([])
  })
})

describe('docs', () => {
  it.each(CHECKS.map((check) => check.code))('the README has a line for %s', (name) => expect(README).toContain(`\`${name}\``))

  it.each(COMMAND_NAMES.filter((name) => name !== 'check'))('the README has a line for the command %s', (name) => {
    expect(README).toContain(`\`verify ${name}`)
  })

  it('the names for "did you mean" are those of the commands', () => {
    expect(program().commands.map((command) => command.name())).toEqual([...COMMAND_NAMES])
  })

  it('the README has a line for every option of checking', () => {
    const check = program().commands.find((command) => command.name() === 'check')
    for (const { flags } of check?.options ?? []) expect(README).toContain(`\`${flags.replaceAll('|', '\\|')}\``)
  })

  it.each(Object.values(EXIT))('the README has a line for exit code %d', (value) => expect(README).toContain(`| \`${value}\` |`))

  it('ARCHITECTURE.md has a line for every folder', () => {
    const folders = ['src', 'tests', 'data'].flatMap((top) =>
      readdirSync(top, { withFileTypes: true })
        .filter((e) => e.isDirectory())
        .map((e) => `${top}/${e.name}`),
    )
    expect(folders.filter((folder) => list(folder).length > 0 && !ARCHITECTURE.includes(`\`${folder}/\``))).toEqual([])
  })

  it('ARCHITECTURE.md has at most 200 lines', () => expect(ARCHITECTURE.split('\n').length).toBeLessThanOrEqual(201))

  it('every path that ARCHITECTURE.md names is there', () => {
    const paths = [...ARCHITECTURE.matchAll(/`((?:src|tests|bin|data|\.ci)\/[\w./-]*)`/g)].map((match) => match[1] ?? '')
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })

  it.each(GENERATED)('%s is up to date (npm run generate)', async (path) => {
    expect(readFileSync(path, 'utf8')).toBe((await generated())[path])
  })
})

function program(): ReturnType<typeof makeProgram> {
  const nowhere = { write: () => true }
  return makeProgram(
    { stdout: nowhere, stderr: nowhere, stdin: nothing(), env: {}, cwd: '/', isTTY: false, columns: 100, today: '2025-01-01' },
    () => {},
  )
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function list(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => /\.(?:ts|yaml|md|json)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => folder !== 'src' || path.endsWith('.ts'))
    .sort()
}

/** `src/text/fold.ts` is of `text`, `src/verify.ts` of `verify`. */
function layerOf(file: string): string {
  return file.split('/')[1]?.replace(/\.ts$/, '') ?? ''
}

/** Relative imports as paths from the root; types count, for a type is knowledge too. */
function importsOf(file: string, text: (file: string) => string = code): string[] {
  const found = text(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']*)'/g)
  return [...found].map((match) => normalize(join(dirname(file), match[1] ?? '')).replaceAll('\\', '/'))
}

/** Without comments. */
function code(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}

/** Without imports of types alone: those are gone when the code runs, and two files may well share a type. */
function runtime(file: string): string {
  return code(file).replace(/^(?:import|export) type [^;]*? from '[^']*'$/gm, '')
}

/** Packages that a file loads at once, by itself or through what it imports; `await import` is not followed. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const found = [...runtime(file).matchAll(/^(?:import|export)[^;]*? from '([^']*)'/gm)].map((match) => match[1] ?? '')
  const packages = found.filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
  const inner = found.filter((name) => name.startsWith('.')).flatMap((name) => packagesOf(normalize(join(dirname(file), name)), seen))
  return [...new Set([...packages, ...inner])].sort()
}

function circles(): string[] {
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'open') found.push([...path.slice(path.indexOf(file)), file].join(' > '))
    if (state.has(file)) return
    state.set(file, 'open')
    for (const target of importsOf(file, runtime)) visit(target, [...path, file])
    state.set(file, 'done')
  }
  for (const file of FILES) visit(file, [])
  return found
}
