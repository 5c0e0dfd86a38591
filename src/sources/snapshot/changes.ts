/** Finds the passages of a source that are no longer what they were in its pinned snapshot. */

import { diffArrays, diffWords } from 'diff'
import type { ChangedPassage, Doc } from '../../model.ts'

// A page that is another article altogether has hundreds; nobody reads on after these.
const MOST_CHANGES = 100
// A passage that needs more steps than this to become the other is another passage.
const MOST_EDITS = 60

/** Paragraph by paragraph; white space counts for nothing. */
export function changesBetween(before: string, doc: Doc): readonly ChangedPassage[] {
  const old = paragraphs(before)
  const now = paragraphs(doc.text)
  const parts = diffArrays(
    old.map((p) => p.words),
    now.map((p) => p.words),
  )
  const changes: ChangedPassage[] = []
  let at = 0
  for (let i = 0; i < parts.length && changes.length < MOST_CHANGES; i++) {
    const part = parts[i]
    if (!part) continue
    if (part.removed) {
      const next = parts[i + 1]
      const added = next?.added ? next.value : []
      changes.push(...paired(part.value, now.slice(at, at + added.length), doc.id))
      at += added.length
      if (next?.added) i++
    } else if (part.added) {
      changes.push(...paired([], now.slice(at, at + part.value.length), doc.id))
      at += part.value.length
    } else at += part.value.length
  }
  return changes
}

/** The first removed paragraph with the first added one, and so on; what is left over was only removed or only added. */
function paired(before: readonly string[], now: readonly Paragraph[], id: string): ChangedPassage[] {
  return Array.from({ length: Math.max(before.length, now.length) }, (_, i) => {
    const paragraph = now[i]
    return {
      before: before[i] ?? '',
      now: paragraph?.words ?? '',
      span: paragraph ? { doc: id, start: paragraph.start, end: paragraph.end } : null,
      words: before[i] && paragraph ? wordsChanged(before[i] ?? '', paragraph.words) : [],
    }
  })
}

function wordsChanged(before: string, now: string): NonNullable<ChangedPassage['words']> {
  const parts = diffWords(before, now, { maxEditLength: MOST_EDITS }) ?? []
  return parts.flatMap((part, i) => {
    if (part.removed) return [{ before: part.value.trim(), now: parts[i + 1]?.added ? (parts[i + 1]?.value.trim() ?? '') : '' }]
    return part.added && !parts[i - 1]?.removed ? [{ before: '', now: part.value.trim() }] : []
  })
}

interface Paragraph {
  readonly words: string
  readonly start: number
  readonly end: number
}

function paragraphs(text: string): readonly Paragraph[] {
  return [...text.matchAll(/\S[^\n]*/gu)].map(({ 0: line, index }) => ({
    words: line.replace(/\s+/gu, ' ').trim(),
    start: index,
    end: index + line.trimEnd().length,
  }))
}
