/** Builds dist/: bundles for Node, declarations, and the lexicons as JSON. Usage: npm run build */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, parse as parsePath } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { parse } from 'yaml'
import { BUILD_ID, hashOfFolders } from '../src/cache/version.ts'
import { IMPORT_FOR, WHOLE } from '../src/cli/whole.ts'
import { ofAllSystems, ofOtherScripts } from '../src/compare/names/correspondences.ts'
import { givenSounds } from '../src/facts/name/lexicon.ts'
import { asciiBlocks } from '../src/lexicon/ascii.ts'
import { BUILT_TAGGER, TAGGER_WORDS } from '../src/lexicon/language-model.ts'
import { packModel, type RawModel } from '../src/lexicon/packed-model.ts'
import { indexPlaces } from '../src/lexicon/place-index.ts'
import { TAGGER_PARTS } from '../src/lexicon/tagger-parts.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')

/** Small and needed at every start: one file is read faster than a tree of them. All else stays a package, loaded when used. */
const BUNDLED = new Set([
  'approx-string-match',
  'cli-table3',
  'chalk',
  'commander',
  'diff',
  'fastest-levenshtein',
  'minisearch',
  'p-limit',
  'get-east-asian-width',
  'string-width',
  'wink-eng-lite-web-model',
  'wink-nlp',
  'wrap-ansi',
  'yaml',
  'zod',
])

/** What the one file calls in place of `import`. */
const IMPORT = 'importPackage'

/** Parts of Node that few commands ask anything of, and commander at every start. The one file loads them at the first question. */
const SELDOM = ['child_process', 'zlib']

/** Packages of modules, which a CommonJS file cannot take in otherwise. */
const MODULES_ONLY = ['parse5', 'entities']

rmSync(dist, { recursive: true, force: true })
await bundle()
await bundleWhole()
buildModel()
escapeLetters()
buildLexicons()
buildDerived()
writeFileSync(join(dist, BUILD_ID), hashOfFolders([dist]))
buildTypes()

async function bundle(): Promise<void> {
  await build({
    ...common(BUNDLED),
    entryPoints: { index: 'src/index.ts', cli: 'src/cli/process.ts', ...workers() },
    splitting: true,
    format: 'esm',
    chunkNames: '[name]-[hash]',
    // Bundled CommonJS packages ask for Node's own modules by require.
    banner: {
      js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
    },
  })
}

/** The command line once more, as one file of which the compiled code can be kept (`src/cli/whole.ts`). */
async function bundleWhole(): Promise<void> {
  await build({
    ...common(new Set([...BUNDLED, ...MODULES_ONLY])),
    entryPoints: { [parsePath(WHOLE).name]: 'src/cli/main.ts' },
    format: 'cjs',
    outExtension: { '.js': parsePath(WHOLE).ext },
    define: { 'import.meta.url': 'thisFile' },
    // Code that `src/cli/whole.ts` compiles itself may not import: it is handed a function that does.
    banner: {
      js: `const thisFile = require('node:url').pathToFileURL(__filename).href; const ${IMPORT} = typeof ${IMPORT_FOR} === 'function' ? ${IMPORT_FOR} : (name) => import(name); const requireSeldom = (name) => new Proxy({}, { get: (_, key) => require(name)[key] });`,
    },
    // What the source tree alone asks for: the path of tsx.
    logOverride: { 'empty-import-meta': 'silent' },
  })
  const path = join(dist, WHOLE)
  const seldom = new RegExp(`\\brequire(?=\\("node:(?:${SELDOM.join('|')})"\\))`, 'g')
  writeFileSync(
    path,
    readFileSync(path, 'utf8')
      .replace(/\bimport\((?=")/g, `${IMPORT}(`)
      .replace(seldom, 'requireSeldom'),
  )
}

/** A file of ASCII alone is half as large in memory and compiled faster; esbuild leaves regular expressions and templates as they are. */
function escapeLetters(): void {
  for (const name of readdirSync(dist).filter((name) => /\.c?js$/u.test(name))) {
    const path = join(dist, name)
    const escaped = readFileSync(path, 'utf8').replace(/(\\*)([^\0-\x7f])/g, (_, slashes: string, unit: string) => {
      // A letter that stands behind a backslash of its own would leave it to the escape, and the "u" to the pattern.
      const kept = slashes.length % 2 === 0 ? slashes : slashes.slice(1)
      return `${kept}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
    })
    writeFileSync(path, escaped)
  }
}

function common(bundled: ReadonlySet<string>): BuildOptions {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  const external = Object.keys(dependencies).filter((name) => !bundled.has(name))
  return {
    absWorkingDir: root,
    outdir: dist,
    bundle: true,
    platform: 'node',
    target: 'node20',
    // Otherwise each `/\p{L}/u` becomes a call of RegExp, which looks its pattern up anew whenever it is reached.
    supported: { 'regexp-unicode-property-escapes': true },
    external: external.flatMap((name) => [name, `${name}/*`]),
    plugins: [columns(), lateSegmenter(), taggerParts()],
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'warning',
  }
}

/** One way to count columns for all: that of wrap-ansi costs a quarter of a start, that of cli-table3 half the time of a long table. */
function columns(): Plugin {
  const path = join(root, 'src', 'text', 'width.ts')
  const contents = `module.exports = require(${JSON.stringify(path)}).columnsOf`
  return {
    name: 'columns',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^string-width$/ }, ({ kind }) => (kind === 'require-call' ? { path, namespace: 'columns' } : { path }))
      onLoad({ filter: /./, namespace: 'columns' }, () => ({ contents, resolveDir: root }))
    },
  }
}

/** The first Intl.Segmenter reads the names of all locales: a tenth of a cold start, and few texts ask wrap-ansi's own for anything. */
function lateSegmenter(): Plugin {
  const early = 'const segmenter = new Intl.Segmenter();'
  const late = 'let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };'
  return {
    name: 'late-segmenter',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]wrap-ansi[\\/]index\.js$/ }, ({ path }) => {
        const code = readFileSync(path, 'utf8')
        return code.includes(early)
          ? { contents: code.replace(early, late) }
          : { errors: [{ text: 'wrap-ansi makes its segmenter otherwise' }] }
      })
    },
  }
}

/** Where packages are bundled they are loaded at the call all the same: most commands of help read no article. */
function taggerParts(): Plugin {
  const parts = Object.entries(TAGGER_PARTS).map(([part, module]) => `${part}: require('${module}')`)
  const contents = `export const loadParts = () => ({ ${parts.join(', ')} })`
  return {
    name: 'tagger-parts',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]tagger-parts\.ts$/ }, () => ({ contents, resolveDir: root }))
    },
  }
}

/** Files that run in threads of their own are entry points by their name. */
function workers(): Record<string, string> {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.worker.ts'))
  return Object.fromEntries(names.map((name) => [name.replace(/\.ts$/, '').split('/').at(-1) ?? name, `src/${name}`]))
}

/** JSON parses in a tenth of the time of YAML; comments are for people and stay in data/. */
function buildLexicons(): void {
  const data = join(root, 'data')
  for (const name of readdirSync(data, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.yaml') || name.startsWith('example')) continue
    const target = join(dist, 'lexicon', name.replace(/\.yaml$/, '.json'))
    const rows: unknown = parse(readFileSync(join(data, name), 'utf8'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, JSON.stringify(rows))
  }
}

/** The language model in the form in which it is used. */
function buildModel(): void {
  const words = createRequire(import.meta.url).resolve(TAGGER_WORDS)
  const { numbers, ...model } = packModel(JSON.parse(readFileSync(words, 'utf8')) as RawModel)
  writeFileSync(join(dist, BUILT_TAGGER.model), JSON.stringify(model))
  writeFileSync(join(dist, BUILT_TAGGER.numbers), numbers)
}

/** What would be made anew at each start. */
function buildDerived(): void {
  const derived = {
    'en/places': indexPlaces(),
    'en/given-sounds': givenSounds(),
    'romanisation/spellings': ofAllSystems(),
    'romanisation/across-scripts': ofOtherScripts(),
    ascii: asciiBlocks(),
  }
  for (const [name, made] of Object.entries(derived)) writeFileSync(join(dist, 'lexicon', `${name}.json`), JSON.stringify(made))
}

function buildTypes(): void {
  const tsc = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'tsc.cmd' : 'tsc')
  if (!existsSync(tsc)) throw new Error('typescript is not installed: run npm ci')
  execFileSync(tsc, ['-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit', cwd: root })
}
