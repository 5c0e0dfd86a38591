/** A map from a key to a list, for indexes. */

export type Multimap<K, V> = Map<K, V[]>

export function addTo<K, V>(map: Multimap<K, V>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Values grouped by a key; null keys are left out. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K | null): Multimap<K, V> {
  const map: Multimap<K, V> = new Map()
  for (const value of values) {
    const key = keyOf(value)
    if (key !== null) addTo(map, key, value)
  }
  return map
}
