/** Makes ids for claims that have none, out of their words. */

/** Enough words to tell claims apart, short enough to type. */
const WORDS = 6

/** Letters of any script are kept: a claim in Arabic gets an Arabic id. */
function slugOf(claim: string): string {
  const words = claim
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu)
  const slug = (words ?? []).slice(0, WORDS).join('-').slice(0, MAX_LENGTH)
  return /^[\p{L}\p{N}]/u.test(slug) ? slug : 'claim'
}

/** Scripts without spaces give one long word. */
const MAX_LENGTH = 60

/** Gives each claim its own id: the slug where it is free, else the slug with a number. */
export function makeIds(taken: ReadonlySet<string>): (claim: string) => string {
  const last = new Map<string, number>()
  return (claim) => {
    const slug = slugOf(claim)
    let number = last.get(slug) ?? 0
    let id = slug
    do {
      number++
      id = number === 1 ? slug : `${slug}-${number}`
    } while (taken.has(id))
    last.set(slug, number)
    return id
  }
}
