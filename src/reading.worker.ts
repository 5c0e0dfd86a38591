/** Reads documents in a thread of its own: documents in, readings out as JSON. */

import { parentPort } from 'node:worker_threads'
import type { Doc } from './model.ts'
import { readDoc } from './reading.ts'

parentPort?.on('message', (docs: readonly Doc[]) => parentPort?.postMessage(JSON.stringify(docs.map(readDoc))))
