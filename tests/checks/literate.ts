/**
 * Reads literate cases. In `tests/checks/<check>.md` a heading `## …` states a case; below it stand
 *
 *     ```claims           a claims file (optional); sources it names as files are the articles below
 *     ```article herald 2025-07-20 publisher=The Herald
 *     The storm killed nine people.
 *                      ^^^^           carets under the words that the check must report
 *     ```
 *     ```pinned herald    what a pinned snapshot of the article holds (optional)
 *
 * for findings without passages lines `reports: <words of the message>`, and `today: 2025-08-01` where waivers have dates.
 * No carets and no `reports:` means that nothing may be reported, neither by this check nor as a loud conflict by another;
 * where something is reported, no other loud conflict may stand beside it.
 * A heading that begins with `FIXME` states what should be and is not yet: the case must fail, so that it is noticed when mended.
 */

export interface Marked {
  readonly start: number
  readonly end: number
  readonly words: string
}

export interface CaseArticle {
  readonly id: string
  readonly published: string | null
  readonly publisher: string | null
  readonly text: string
  readonly marked: readonly Marked[]
}

export interface LiterateCase {
  readonly title: string
  /** Not yet as it should be. */
  readonly broken: boolean
  readonly claims: string | null
  readonly articles: readonly CaseArticle[]
  /** Article id to the text of its pinned snapshot. */
  readonly pinned: Readonly<Record<string, string>>
  readonly reports: readonly string[]
  readonly today: string | null
}

const BROKEN = 'FIXME '

export function readCases(markdown: string): LiterateCase[] {
  return markdown
    .split(/^## /mu)
    .slice(1)
    .map((part) => {
      const blocks = [...part.matchAll(/^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gmu)]
      const title = part.split('\n')[0]?.trim() ?? ''
      return {
        title,
        broken: title.startsWith(BROKEN),
        claims: blocks.find((b) => b[1] === 'claims')?.[3] ?? null,
        articles: blocks.filter((b) => b[1] === 'article').map((b) => readArticle(b[2] ?? '', b[3] ?? '')),
        pinned: Object.fromEntries(blocks.filter((b) => b[1] === 'pinned').map((b) => [(b[2] ?? '').trim(), b[3] ?? ''])),
        reports: [...part.matchAll(/^reports: (.*)$/gmu)].map((m) => (m[1] ?? '').trim()),
        today: /^today: (\S+)$/mu.exec(part)?.[1] ?? null,
      }
    })
}

function readArticle(head: string, body: string): CaseArticle {
  const lines: string[] = []
  const marked: Marked[] = []
  let offset = 0
  let lineStart = 0
  for (const line of body.replace(/\n$/u, '').split('\n')) {
    if (/^[ ^]*\^[ ^]*$/u.test(line)) {
      const above = lines.at(-1) ?? ''
      for (const m of line.matchAll(/\^+/gu)) {
        const end = m.index + m[0].length
        marked.push({ start: lineStart + m.index, end: lineStart + end, words: above.slice(m.index, end) })
      }
      continue
    }
    lineStart = offset
    lines.push(line)
    offset += line.length + 1
  }
  const publisher = /publisher=(.*)$/u.exec(head)?.[1]?.trim() ?? null
  const [id = '', published = null] = head
    .replace(/publisher=.*$/u, '')
    .trim()
    .split(/\s+/u)
  return { id, published: published || null, publisher, text: lines.join('\n'), marked }
}
