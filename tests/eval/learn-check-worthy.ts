/**
 * Learns the weights of `data/en/check-worthy.yaml` from the check-worthiness set (debate sentences, ClaimBuster) and
 * prints how well it does on sentences that it has not seen (ten folds). `npx tsx tests/eval/learn-check-worthy.ts`
 */

import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { sentencesOf, train, unseenScores } from './check-worthy.ts'
import { areaUnder, f1At } from './ranking.ts'

const here = dirname(fileURLToPath(import.meta.url))
const data = process.env.VERIFY_EVAL_DATA ?? join(here, '..', '..', '..', 'shared', 'eval')

/** Smaller weights move no sentence across the cut-off. */
const LEAST = 0.03

const HEAD = `# Weights of the check-worthiness model: how much each feature of a sentence (src/facts/check-worthy.ts) speaks for
# asking for its source. Written by tests/eval/learn-check-worthy.ts from ClaimBuster's debate sentences; do not edit.
`

const sentences = sentencesOf(data)
const { scores, cut } = unseenScores(sentences)
const labels = sentences.map((s) => s.label)
console.log(`unseen: AUC ${areaUnder(scores, labels).toFixed(3)}, F1 ${f1At(scores, labels, cut).f1.toFixed(3)} at ${cut.toFixed(2)}`)

const model = train(sentences)
const kept = [...model.weights].filter(([, weight]) => Math.abs(weight) >= LEAST).sort(([a], [b]) => (a < b ? -1 : 1))
// The bias carries the best cut-off, so that 0.5 is where to ask for a source.
const bias = round(model.bias - Math.log(cut / (1 - cut)))
const features = Object.fromEntries(kept.map(([name, weight]) => [name, round(weight)]))
writeFileSync(join(here, '..', '..', 'data', 'en', 'check-worthy.yaml'), HEAD + stringify({ bias, features }))
console.log(`${kept.length} weights written`)

function round(value: number): number {
  return Math.round(value * 100) / 100
}
