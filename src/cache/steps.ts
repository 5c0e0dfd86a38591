/** The costly steps of a run, with what the cache holds of them. */

import type { Steps } from '../steps.ts'
import { cachedAnswers } from './answers.ts'
import { cachedComparing } from './comparisons.ts'
import { contentKey } from './contents.ts'
import { cachedReader } from './readings.ts'
import type { Part } from './share.ts'
import { keyOf, type Store } from './store.ts'

export function cachedSteps(store: Store, steps: Steps, part: Part | null): Steps {
  return {
    ...cachedReader(store, steps, part),
    comparePairs: cachedComparing(store, steps, part),
    answerAll: cachedAnswers(store, steps, part),
    findOrigins: cachedOrigins(store, steps),
    letGo: steps.letGo,
  }
}

/** Origins hang on all articles together; an edited claim leaves them as they are. */
function cachedOrigins(store: Store, { findOrigins }: Steps): Steps['findOrigins'] {
  return async (docs, readings) => {
    const key = keyOf('origins', ...docs.map((doc) => contentKey(doc)))
    const kept = store.read(key) as Awaited<ReturnType<typeof findOrigins>> | null
    if (kept) return kept
    const origins = await findOrigins(docs, readings)
    await store.keep(key, origins)
    return origins
  }
}
