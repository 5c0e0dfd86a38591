/** What a labelled set is to the evaluation: a name, and a run that gives figures and the cases behind them. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SetResult {
  /** Rounded by the runner; higher is better unless the name ends in "alarms" or "flagged". */
  readonly figures: Readonly<Record<string, number>>
  /** One line a miss and a false alarm: printed on request, never stored. */
  readonly misses: readonly string[]
  readonly alarms: readonly string[]
}

export interface LabelledSet {
  readonly name: string
  /** Targets of the visible half by figure: printed beside it. */
  readonly targets: Readonly<Record<string, number>>
  readonly run: (folder: string) => Promise<SetResult>
}

/** Rows of a JSON Lines file. */
export function rows<T>(folder: string, ...path: string[]): T[] {
  return readFileSync(join(folder, ...path), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}

/** Precision, recall and F1 from counts; 1 where nothing was to be found and nothing was. */
export function scores(hit: number, found: number, wanted: number): { precision: number; recall: number; f1: number } {
  const precision = found === 0 ? 1 : hit / found
  const recall = wanted === 0 ? 1 : hit / wanted
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}
