/** Writes a corpus to a folder of its own: articles as Markdown with front matter, and one claims file over them. */

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Article, Corpus } from './corpus.ts'

export interface Written {
  readonly folder: string
  readonly articles: string
  readonly claims: string
  readonly bytes: number
}

export function writeCorpus({ articles, claims }: Corpus): Written {
  const folder = mkdtempSync(join(tmpdir(), 'verify-bench-'))
  const into = join(folder, 'articles')
  mkdirSync(into)
  let bytes = 0
  for (const article of articles) {
    const text = markdown(article)
    bytes += Buffer.byteLength(text)
    writeFileSync(join(into, `${article.id}.md`), text)
  }
  const path = join(folder, 'claims.yaml')
  const file = {
    sources: Object.fromEntries(articles.map(({ id }) => [id, `articles/${id}.md`])),
    claims: claims.map(({ id, claim, source, quote }) => ({ id, claim, sources: [{ source, quote }] })),
  }
  writeFileSync(path, stringify(file, { lineWidth: 0 }))
  return { folder, articles: into, claims: path, bytes }
}

/** The same file with the words of the first claim changed, as after an edit. */
export function editClaim(path: string, file: string): void {
  writeFileSync(path, file.replace('claim: ', 'claim: It is said that '))
}

function markdown({ title, publisher, published, text }: Article): string {
  return `---\n${stringify({ title, publisher, published })}---\n\n# ${title}\n\n${text}`
}
