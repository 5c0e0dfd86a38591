/** Tells the lines of a page that are no part of its article: buttons, invitations, credits, headlines of other articles. */

import { loadLexicon } from '../../lexicon/load.ts'
import type { Block } from '../../model.ts'
import type { Layout } from './layout.ts'

interface Words {
  readonly lines: readonly string[]
  readonly beginnings: readonly string[]
  readonly endings: readonly string[]
}

// Invitations and credits are a sentence or two; a longer paragraph that begins alike is the article's own.
const LONGEST_FURNITURE = 240
// A paragraph that is one link is a headline from elsewhere; shorter link texts are names and numbers in tables and lists.
const HEADLINE_WORDS = 4
const LINKED_SHARE = 0.9
// Only sentences are compared: two cells or answers may well be the same.
const REPEATED_WORDS = 5

let words: { lines: ReadonlySet<string>; beginnings: readonly string[]; endings: readonly string[] } | null = null

/** Blocks of the layout to leave out, in order. */
export function furnitureOf(layout: Layout): readonly Block[] {
  const { text, blocks } = layout
  const left = new Set<Block>()
  const seen = new Set<string>()
  const linked = linkedCharacters(layout)
  for (const block of blocks) {
    const line = text.slice(block.start, block.end)
    const repeated = seen.has(line) && wordCount(line) >= REPEATED_WORDS
    seen.add(line)
    if (block.kind === 'title') continue
    if (repeated || isFurniture(line) || isHeadlineLink(block, line, linked.get(block) ?? 0)) left.add(block)
  }
  for (const block of emptyHeadings(blocks.filter((b) => !left.has(b)))) left.add(block)
  return blocks.filter((b) => left.has(b))
}

/** How many characters of each block are links. */
function linkedCharacters({ links, blocks }: Layout): ReadonlyMap<Block, number> {
  const found = new Map<Block, number>()
  let i = 0
  for (const link of [...links].sort((a, b) => a.start - b.start)) {
    while (i < blocks.length && (blocks[i]?.end ?? 0) <= link.start) i++
    const block = blocks[i]
    if (block) found.set(block, (found.get(block) ?? 0) + Math.max(0, Math.min(link.end, block.end) - Math.max(link.start, block.start)))
  }
  return found
}

function isFurniture(line: string): boolean {
  if (line.length > LONGEST_FURNITURE) return false
  words ??= load()
  const said = line
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[\u2018\u2019]/gu, "'")
  const bare = said.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  return (
    bare === '' || words.lines.has(bare) || words.beginnings.some((b) => said.startsWith(b)) || words.endings.some((e) => bare.endsWith(e))
  )
}

/** A line that is all one link, and long enough for a headline. In tables links are the matter itself. */
function isHeadlineLink(block: Block, line: string, linked: number): boolean {
  return block.kind !== 'cell' && linked >= LINKED_SHARE * line.length && wordCount(line) >= HEADLINE_WORDS
}

/** Headings with nothing below them before the next heading of the end. */
function emptyHeadings(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.findLastIndex((b) => b.kind !== 'heading')
  return blocks.slice(last + 1).filter((b) => b.kind === 'heading')
}

function wordCount(line: string): number {
  return line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

function load() {
  const { lines, beginnings, endings } = loadLexicon<Words>('page-furniture')
  return { lines: new Set(lines), beginnings, endings }
}
