/** Tells two fillings of one form (quake bulletins, match reports, forecasts) from a copy: the words are the same, the figures are not. */

// A copy keeps its figures, but for the one or two that an error or an update changes.
const FEWEST_CHANGED = 3
const SAME_FIGURES = 0.4

// So many words on one side of a figure make its place in the form.
const CONTEXT = 2

/** Whether most figures that stand in the same words in both texts are different figures. Each change counts once, however often printed. */
export function isOneForm(a: string, b: string): boolean {
  const theirs = figuresByPlace(b)
  const changed = new Set<string>()
  const kept = new Set<string>()
  for (const [place, figure] of figuresByPlace(a)) {
    const other = theirs.get(place)
    if (other === figure) kept.add(figure)
    else if (other !== undefined) changed.add(`${figure} ${other}`)
  }
  return changed.size >= FEWEST_CHANGED && kept.size / (kept.size + changed.size) < SAME_FIGURES
}

/** The first figure after, and the first before, each two words. */
function figuresByPlace(text: string): Map<string, string> {
  const words = text.toLowerCase().match(/\p{L}+|\d+(?:[.,:]\d+)*/gu) ?? []
  const places = new Map<string, string>()
  words.forEach((word, i) => {
    if (!/^\d/u.test(word)) return
    const before = `${words.slice(Math.max(0, i - CONTEXT), i).join(' ')} #`
    const after = `# ${words.slice(i + 1, i + 1 + CONTEXT).join(' ')}`
    for (const place of [before, after]) if (!places.has(place)) places.set(place, word)
  })
  return places
}
