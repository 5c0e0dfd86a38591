/** The happening that a value belongs to, as far as its own sentence tells. */

import type { Frame, Sentence, Value } from '../model.ts'

export function frameAt(_doc: string, _sentence: Sentence, _start: number, _end: number, _value: Value): Frame | null {
  return null
}
