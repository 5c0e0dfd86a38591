/** Debate sentences, check-worthy or not: what a model made from nine tenths of them says of the last tenth, ten times over. */

import { sentencesOf, unseenScores } from '../check-worthy.ts'
import { areaUnder } from '../ranking.ts'
import { type LabelledSet, scores as scoresOf } from '../set.ts'

const checkworthy: LabelledSet = {
  name: 'checkworthy',
  targets: { f1: 0.75, auc: 0.85 },
  async run(folder) {
    const sentences = sentencesOf(folder)
    const { scores, cut } = unseenScores(sentences)
    const judged = sentences.map(({ text, label }, i) => ({ text, label, score: scores[i] ?? 0 }))
    const found = judged.filter((s) => s.score >= cut)
    const labels = judged.map((s) => s.label)
    return {
      figures: {
        ...scoresOf(found.filter((s) => s.label).length, found.length, labels.filter(Boolean).length),
        auc: areaUnder(scores, labels),
        'auc of "has a number"': areaUnder(
          judged.map((s) => (/\d/u.test(s.text) ? 1 : 0)),
          labels,
        ),
      },
      misses: judged.filter((s) => s.label && s.score < cut).map((s) => `${s.score.toFixed(2)} ${s.text}`),
      alarms: found.filter((s) => !s.label).map((s) => `${s.score.toFixed(2)} ${s.text}`),
    }
  },
}

export default checkworthy
