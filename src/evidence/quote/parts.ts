/** Cuts a quote at its ellipses and editorial brackets into the parts that must stand in the source. */

import { cutWords, type Words } from './words.ts'

/** What stands between two parts: left-out words, or the editor's own. */
export interface Joint {
  readonly kind: 'ellipsis' | 'bracket'
  /** The editor's words; '' for an ellipsis. */
  readonly words: string
}

export interface Part {
  readonly words: Words
  /** What stands before this part; null for the first. */
  readonly joint: Joint | null
}

// "…", "...", ". . .", "[…]", "(...)": dots with or without brackets; or an editor's bracket with the word it is part of.
const JOINT =
  /[[(]\s*(?:\u2026|\.\s?\.\s?\.)[\s.]{0,9}[\])]|\u2026|\.\s?\.\s?\.(?:\s?\.)?|(?<!\p{L})\p{L}{0,40}\[([^[\]]{0,200})\]\p{L}{0,40}/gu
// "[T]he" changes the case alone.
const CASE_BRACKET = /\[(\p{L})\](?=\p{L})/gu
// A quote in more pieces than this is looked up by its first ones: nobody reads such a quote, and it stays cheap.
const MOST_PARTS = 40

/** At least one part for a quote with words; joints with no words between them become one. */
export function partsOf(quote: string): Part[] {
  const text = quote.replace(CASE_BRACKET, '$1')
  const parts: Part[] = []
  let joint: Joint | null = null
  let at = 0
  for (const match of text.matchAll(JOINT)) {
    if (pushPart(parts, text.slice(at, match.index), joint)) joint = null
    joint = merge(joint, match[1] === undefined ? { kind: 'ellipsis', words: '' } : { kind: 'bracket', words: match[1] })
    at = match.index + match[0].length
    if (parts.length >= MOST_PARTS) return parts
  }
  pushPart(parts, text.slice(at), joint)
  return parts
}

function pushPart(parts: Part[], text: string, joint: Joint | null): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false
  parts.push({ words: cutWords(text), joint: parts.length === 0 ? null : joint })
  return true
}

function merge(before: Joint | null, next: Joint): Joint {
  if (!before) return next
  return { kind: before.kind === 'ellipsis' ? 'ellipsis' : next.kind, words: `${before.words} ${next.words}`.trim() }
}
