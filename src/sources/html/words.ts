/** The words of one text of a page with white space folded and entities mapped back to where they are written. */

import type { Assembly } from '../assembly.ts'
import { looseEntity } from '../entity.ts'
import type { HtmlText } from './tree.ts'

/** Adds the text to the assembly; `raw` is the file, with which the tree was made. */
export function addText(assembly: Assembly, node: HtmlText, raw: string): void {
  const place = node.sourceCodeLocation
  if (!place) return
  const { startOffset: from, endOffset: to } = place
  const asWritten = to - from === node.value.length && raw.startsWith(node.value, from)
  const stretches = asWritten ? [{ words: node.value, start: from, end: to }] : written(node.value, raw, from, to)
  for (const { words, start, end } of stretches) {
    if (words.length === end - start) addRun(assembly, words, start)
    else if (/^\s+$/u.test(words)) assembly.space(start, end)
    else assembly.add(words, start, end)
  }
}

/** Words written as they are said: runs of white space become one space. */
function addRun(assembly: Assembly, words: string, rawStart: number): void {
  for (const { 0: run, index } of words.matchAll(/\S+(?: \S+)*|\s+/gu)) {
    const start = rawStart + index
    if (/^\s/u.test(run)) assembly.space(start, start + run.length)
    else assembly.add(run, start, start + run.length)
  }
}

interface Stretch {
  readonly words: string
  readonly start: number
  readonly end: number
}

/** Runs said and written side by side: equal characters together, an entity for what it means, tags in between skipped. */
function* written(said: string, raw: string, from: number, to: number): Iterable<Stretch> {
  let i = 0
  let at = from
  while (i < said.length && at < to) {
    const char = raw.charCodeAt(at)
    const entity = char === 38 ? looseEntity(raw, at) : null
    if (entity && said.startsWith(entity.means, i)) {
      yield { words: entity.means, start: at, end: at + entity.length }
      i += entity.means.length
      at += entity.length
      continue
    }
    const run = equalRun(said, i, raw, at, to)
    if (run > 0) yield { words: said.slice(i, i + run), start: at, end: at + run }
    i += run
    at = run > 0 ? at + run : char === 60 ? behindTag(raw, at, to) : at + 1
  }
  // Nothing is lost if the two ever fail to meet: the rest is put down to the end of the stretch.
  if (i < said.length) yield { words: said.slice(i), start: to, end: to }
}

function equalRun(said: string, from: number, raw: string, at: number, to: number): number {
  let run = 0
  while (from + run < said.length && at + run < to) {
    const code = raw.charCodeAt(at + run)
    if (code !== said.charCodeAt(from + run) || (code === 38 && run > 0)) break
    run++
  }
  return run
}

function behindTag(raw: string, at: number, to: number): number {
  const comment = raw.startsWith('<!--', at)
  const end = raw.indexOf(comment ? '-->' : '>', at)
  return end < 0 || end >= to ? to : end + (comment ? 3 : 1)
}
