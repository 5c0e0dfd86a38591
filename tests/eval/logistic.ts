/** Logistic regression with a penalty on large weights, on sparse features in typed arrays: a second for a thousand sentences. */

export interface Example {
  readonly features: ReadonlyMap<string, number>
  readonly label: boolean
}

export interface Model {
  readonly bias: number
  readonly weights: ReadonlyMap<string, number>
}

export interface Training {
  /** A feature in fewer examples says nothing that other examples would bear out. */
  readonly fewest: number
  readonly penalty: number
}

const ROUNDS = 300

/** Accelerated gradient descent (Nesterov 1983) from zero: deterministic. */
export function learn(examples: readonly Example[], { fewest, penalty }: Training): Model {
  const names = namesOf(examples, fewest)
  const rows = packed(examples, names)
  const size = names.length + 1
  const weights = new Float64Array(size)
  const ahead = new Float64Array(size)
  const rate = rateOf(rows, penalty)
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = gradientAt(ahead, rows, penalty)
    const momentum = (round - 1) / (round + 2)
    for (let j = 0; j < size; j++) {
      const next = (ahead[j] ?? 0) - rate * (gradient[j] ?? 0)
      ahead[j] = next + momentum * (next - (weights[j] ?? 0))
      weights[j] = next
    }
  }
  return { bias: weights[names.length] ?? 0, weights: new Map(names.map((name, j) => [name, weights[j] ?? 0])) }
}

export function probability({ bias, weights }: Model, features: ReadonlyMap<string, number>): number {
  let sum = bias
  for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value
  return 1 / (1 + Math.exp(-sum))
}

/** Features of example i are those from `starts[i]` to `starts[i + 1]`; the last column is the bias. */
interface Rows {
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float64Array
  readonly labels: Float64Array
}

function namesOf(examples: readonly Example[], fewest: number): string[] {
  const seen = new Map<string, number>()
  for (const { features } of examples) for (const [name, value] of features) if (value !== 0) seen.set(name, (seen.get(name) ?? 0) + 1)
  return [...seen].flatMap(([name, count]) => (count >= fewest ? [name] : [])).sort()
}

function packed(examples: readonly Example[], names: readonly string[]): Rows {
  const columnOf = new Map(names.map((name, j) => [name, j]))
  const starts = [0]
  const columns: number[] = []
  const values: number[] = []
  for (const { features } of examples) {
    for (const [name, value] of features) {
      const column = columnOf.get(name)
      if (column === undefined || value === 0) continue
      columns.push(column)
      values.push(value)
    }
    columns.push(names.length)
    values.push(1)
    starts.push(columns.length)
  }
  return {
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
    labels: Float64Array.from(examples, (e) => (e.label ? 1 : 0)),
  }
}

/** The bias is not held back. */
function gradientAt(weights: Float64Array, { starts, columns, values, labels }: Rows, penalty: number): Float64Array {
  const count = labels.length
  const gradient = new Float64Array(weights.length)
  for (let j = 0; j + 1 < weights.length; j++) gradient[j] = penalty * (weights[j] ?? 0)
  for (let i = 0; i < count; i++) {
    const [from, to] = [starts[i] ?? 0, starts[i + 1] ?? 0]
    let sum = 0
    for (let k = from; k < to; k++) sum += (weights[columns[k] ?? 0] ?? 0) * (values[k] ?? 0)
    const error = (1 / (1 + Math.exp(-sum)) - (labels[i] ?? 0)) / count
    for (let k = from; k < to; k++) {
      const column = columns[k] ?? 0
      gradient[column] = (gradient[column] ?? 0) + error * (values[k] ?? 0)
    }
  }
  return gradient
}

/** One over a bound of the curvature: the mean squared length of the rows over four, and the penalty. */
function rateOf({ values, labels }: Rows, penalty: number): number {
  let squares = 0
  for (const value of values) squares += value * value
  return 1 / (squares / labels.length / 4 + penalty)
}
