/** Reads `# verify-ignore-next-line CHECK -- reason` comments of a claims file. */

import { Lexer } from 'yaml'
import type { Problem } from '../model.ts'
import { addTo, type Multimap } from '../structures/multimap.ts'
import { type Parsed, rangeAt } from './document.ts'
import { didYouMean, valueAt } from './issues.ts'
import { type Page, problemAt, type Range } from './page.ts'

export interface CommentWaiver {
  readonly checks: readonly string[]
  readonly reason: string
  /** Of the comment. */
  readonly range: Range
  /** Where the line that it speaks of starts. */
  readonly next: number
}

const MARK = 'verify-ignore-next-line'
const FORM = 'write `# verify-ignore-next-line conflicting-numbers -- reason`'

export function readCommentWaivers(page: Page, checks: readonly string[]): { waivers: CommentWaiver[]; problems: Problem[] } {
  const waivers: CommentWaiver[] = []
  const problems: Problem[] = []
  for (const range of page.text.includes(MARK) ? commentsOf(page.text) : []) {
    const body = page.text.slice(range.start, range.end).replace(/^#+/, '').trim()
    if (!body.startsWith(MARK)) continue
    const waiver = readOne(page, range, body.slice(MARK.length))
    waivers.push(waiver)
    problems.push(...objections(page, waiver, checks))
  }
  return { waivers, problems }
}

/** Each comment with the claim that starts on, or holds, the line after it. */
export function assignWaivers(
  parsed: Parsed,
  waivers: readonly CommentWaiver[],
): { byClaim: Multimap<number, CommentWaiver>; problems: Problem[] } {
  const byClaim: Multimap<number, CommentWaiver> = new Map()
  const problems: Problem[] = []
  const ranges = waivers.length === 0 ? [] : claimRanges(parsed)
  for (const waiver of waivers) {
    const index = ranges.findIndex((r) => waiver.next < r.end && waiver.next >= r.start - DASH)
    if (index === -1)
      problems.push(problemAt(parsed.page, waiver.range, 'misplaced-waiver', 'no claim follows the comment', 'put it above a claim'))
    else addTo(byClaim, index, waiver)
  }
  return { byClaim, problems }
}

/** A claim's own text starts behind its `- `, and some people write more spaces there. */
const DASH = 8

function claimRanges(parsed: Parsed): Range[] {
  const claims = valueAt(parsed.data, ['claims'])
  return Array.isArray(claims) ? claims.map((_, i) => rangeAt(parsed, ['claims', i])) : []
}

/** The lexer knows a comment from a `#` inside a block of text. */
function commentsOf(text: string): Range[] {
  const comments: Range[] = []
  let at = 0
  let scalar = false
  for (const token of new Lexer().lex(text)) {
    if (CONTROL.has(token)) {
      scalar = token === SCALAR_FOLLOWS
      continue
    }
    if (token.startsWith('#') && !scalar) comments.push({ start: at, end: at + token.length })
    at += token.length
    scalar = false
  }
  return comments
}

/** Tokens of the lexer that stand for no text. */
const SCALAR_FOLLOWS = '\u001f'
const CONTROL = new Set(['\u0002', '\u0018', SCALAR_FOLLOWS])

function readOne(page: Page, range: Range, rest: string): CommentWaiver {
  const cut = rest.indexOf('--')
  const checks = (cut === -1 ? rest : rest.slice(0, cut)).split(/[\s,]+/).filter((word) => word !== '')
  return { checks, reason: cut === -1 ? '' : rest.slice(cut + 2).trim(), range, next: nextLine(page.text, range.end) }
}

/** Start of the words of the next line that is neither blank nor a comment. */
function nextLine(text: string, from: number): number {
  const pattern = /\n[ \t]*(?=[^\s#])/g
  pattern.lastIndex = from
  const match = pattern.exec(text)
  return match ? match.index + match[0].length : text.length
}

function objections(page: Page, { checks, reason, range }: CommentWaiver, known: readonly string[]): Problem[] {
  if (checks.length === 0) return [problemAt(page, range, 'misplaced-waiver', 'the comment names no check', FORM)]
  if (reason === '') return [problemAt(page, range, 'misplaced-waiver', 'the comment gives no reason', FORM)]
  const unknown = known.length > 0 ? checks.filter((check) => !known.includes(check)) : []
  return unknown.map((check) =>
    problemAt(page, range, 'unknown-check', `unknown check \`${check}\``, didYouMean(check, known) ?? '`verify explain` lists the checks'),
  )
}
