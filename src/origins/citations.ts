/** Finds whom an article leans on by its own words: outlets, authors and addresses that it names as where it has something from. */

import type { Doc } from '../model.ts'
import { dateline, labelled } from './credits.ts'
import { linked } from './links.ts'
import { type Citation, capitalRuns, namesWithin, shownName } from './mentions.ts'
import { canonicalKey } from './names.ts'
import { citingPhrases, type Leaning } from './phrases.ts'

// Phrases longer than this on either side of a name are not looked for.
const LOOK_BACK = 90
const LOOK_AHEAD = 60

/** In the order of the text; `isName` says whether a key is a name of one of the sources. */
export function citationsOf(doc: Doc, isName: (key: string) => boolean): Citation[] {
  const said = [...inText(doc.text, isName), ...dateline(doc.text, isName), ...labelled(doc.text)]
  const named = new Set(said.map(({ key }) => key))
  const links = [...linked(doc, isName)].filter(
    ({ key, start, end }) => !named.has(key) && !said.some((c) => c.start < end && start < c.end),
  )
  return [...said, ...links].sort((a, b) => a.start - b.start || a.end - b.end)
}

function* inText(text: string, isName: (key: string) => boolean): Iterable<Citation> {
  for (const run of capitalRuns(text)) {
    const left = text.slice(Math.max(0, run.start - LOOK_BACK), run.start)
    for (const part of namesWithin(run, isName)) {
      const lead = left + text.slice(run.start, part.start)
      const found = leaningAt(lowered(lead), lowered(text.slice(part.end, part.end + LOOK_AHEAD)))
      if (!found) continue
      yield {
        key: canonicalKey(part.name),
        name: shownName(part.name),
        leaning: found.leaning,
        start: part.start - found.before,
        end: part.end + found.after,
      }
      break
    }
  }
}

/** In lower case, letter for letter: few signs (the Turkish dotted I) become two, and then the words stay as they are. */
function lowered(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}

function leaningAt(left: string, right: string): { leaning: Leaning; before: number; after: number } | null {
  const phrases = citingPhrases()
  const taken = phrases.takenFrom.exec(left)
  if (taken) return { leaning: 'whole', before: taken[0].length, after: 0 }
  const before = phrases.withHelpBefore.exec(left) ?? phrases.before.exec(left)
  if (before) return { leaning: 'part', before: before[0].length, after: 0 }
  const after = phrases.withHelpAfter.exec(right) ?? phrases.after.exec(right)
  return after ? { leaning: 'part', before: 0, after: after[0].length } : null
}
