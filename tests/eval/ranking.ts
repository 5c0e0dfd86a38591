/** Measures of a ranking against yes/no labels. */

/** Area under the ROC curve: how often a right one ranks above a wrong one; ties count half. */
export function areaUnder(scores: readonly number[], labels: readonly boolean[]): number {
  const ranked = scores.map((score, i) => ({ score, label: labels[i] === true })).sort((a, b) => a.score - b.score)
  let rankSum = 0
  for (let i = 0; i < ranked.length; ) {
    let k = i
    while (k < ranked.length && ranked[k]?.score === ranked[i]?.score) k++
    const rank = (i + 1 + k) / 2
    for (let j = i; j < k; j++) if (ranked[j]?.label) rankSum += rank
    i = k
  }
  const right = labels.filter(Boolean).length
  return (rankSum - (right * (right + 1)) / 2) / (right * (labels.length - right))
}

/** The best F1 over all cut-offs, and the cut-off. */
export function bestF1(scores: readonly number[], labels: readonly boolean[]): { f1: number; at: number } {
  let best = { f1: 0, at: 1 }
  for (const at of new Set(scores)) {
    const { f1 } = f1At(scores, labels, at)
    if (f1 > best.f1) best = { f1, at }
  }
  return best
}

export function f1At(scores: readonly number[], labels: readonly boolean[], at: number): { f1: number } {
  const found = scores.filter((s) => s >= at).length
  const hit = scores.filter((s, i) => s >= at && labels[i]).length
  const wanted = labels.filter(Boolean).length
  return { f1: found + wanted === 0 ? 0 : (2 * hit) / (found + wanted) }
}
