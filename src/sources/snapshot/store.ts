/** Keeps fetched pages in a folder that can be committed: the bytes by their hash, the text for review, a record of the fetch. */

import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { sha256Of } from '../extracted.ts'

/** One fetch, as it is written to the record: keys in this order. */
export interface Snapshot {
  readonly url: string
  /** Where redirects or an archive led. */
  readonly finalUrl: string
  /** ISO day of an archived copy; null where the page itself was fetched. */
  readonly archived: string | null
  /** ISO time of the fetch. */
  readonly fetched: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly sha256: string
  readonly size: number
  /** Names of the files beside the record. */
  readonly bytes: string
  readonly text: string
}

// Headers that tell about the page; cookies and the like are nobody's business in a repository.
const KEPT_HEADERS = [
  'content-type',
  'content-language',
  'content-encoding',
  'date',
  'etag',
  'last-modified',
  'link',
  'x-archive-orig-date',
]
const EXTENSIONS: readonly (readonly [RegExp, string])[] = [
  [/html/iu, 'html'],
  [/pdf/iu, 'pdf'],
  [/wordprocessingml/iu, 'docx'],
  [/markdown/iu, 'md'],
  [/plain/iu, 'txt'],
]

export interface Fetched extends Pick<Snapshot, 'url' | 'finalUrl' | 'archived' | 'fetched' | 'status' | 'headers'> {
  readonly bytes: Uint8Array
}

/** Writes bytes and text first and the record last, each whole or not at all: a record never names what is not there. */
export async function saveSnapshot(
  folder: string,
  page: Fetched,
  text: string,
): Promise<{ readonly record: string; readonly snapshot: Snapshot }> {
  const sha256 = sha256Of(page.bytes)
  const mime = page.headers['content-type'] ?? ''
  const extension = EXTENSIONS.find(([type]) => type.test(mime))?.[1] ?? 'bin'
  const snapshot: Snapshot = {
    url: page.url,
    finalUrl: page.finalUrl,
    archived: page.archived,
    fetched: page.fetched,
    status: page.status,
    headers: Object.fromEntries(KEPT_HEADERS.flatMap((name) => (page.headers[name] === undefined ? [] : [[name, page.headers[name]]]))),
    sha256,
    size: page.bytes.length,
    bytes: `${sha256}.${extension}`,
    text: `${sha256}.article.txt`,
  }
  const record = `${hostOf(page.url)}-${sha256Of(page.url).slice(0, 8)}-${sha256.slice(0, 12)}.json`
  await mkdir(folder, { recursive: true })
  await writeOnce(join(folder, snapshot.bytes), page.bytes)
  await writeOnce(join(folder, snapshot.text), `${text.trimEnd()}\n`)
  await writeWhole(join(folder, record), `${JSON.stringify(snapshot, null, 2)}\n`)
  return { record, snapshot }
}

/** A snapshot with its bytes; null where it is missing or its bytes are not what they were. */
export async function readSnapshot(
  folder: string,
  record: string,
): Promise<{ readonly snapshot: Snapshot; readonly bytes: Uint8Array } | null> {
  try {
    // Names come from a lock file that anybody may have written.
    const snapshot = JSON.parse(await readFile(join(folder, basename(record)), 'utf8')) as Snapshot
    const bytes = await readFile(join(folder, basename(snapshot.bytes)))
    return sha256Of(bytes) === snapshot.sha256 ? { snapshot, bytes } : null
  } catch {
    return null
  }
}

export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeFileAtomic(path, Buffer.from(content))
}

/** What is named by its hash is written once: a second run finds it there. */
async function writeOnce(path: string, content: string | Uint8Array): Promise<void> {
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.length
  const there = await stat(path).catch(() => null)
  if (there?.size !== size) await writeWhole(path, content)
}

// A file is written in milliseconds; one that is still unfinished after a minute was left by a run that was killed.
const LEFT_BEHIND_MS = 60_000
const UNFINISHED = /\.(?:html|pdf|docx|md|txt|bin|json|turn)\.\d+$/u

/** Removes what killed runs have left half-written in a folder: files under names that no record and no lock ever gives. */
export async function sweep(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!UNFINISHED.test(name)) continue
    const path = join(folder, name)
    const about = await stat(path).catch(() => null)
    if (about && now - about.mtimeMs > LEFT_BEHIND_MS) await rm(path, { force: true })
  }
}

function hostOf(url: string): string {
  return new URL(url).hostname
    .replace(/^www\./u, '')
    .replace(/[^a-z0-9.-]/giu, '_')
    .slice(0, 60)
}
