/** Tags of HTML by what they do to the words around them. */

// Tags that stand inside a phrase: all others part the words on both sides, as `12<br>15` is not 1215.
const PHRASE_TAGS = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

export function isPhraseTag(name: string): boolean {
  return PHRASE_TAGS.has(name)
}
