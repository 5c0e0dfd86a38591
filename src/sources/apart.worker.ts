/** The thread that reads PDF and DOCX files, one after the other. */

import { parentPort } from 'node:worker_threads'
import type { ApartJob, ApartRead } from './apart.ts'

const READERS: Readonly<Record<ApartJob['format'], (bytes: Uint8Array) => Promise<ApartRead>>> = {
  pdf: async (bytes) => (await import('./pdf/index.ts')).readPdf(bytes),
  docx: async (bytes) => (await import('./docx.ts')).readDocx(bytes),
}

parentPort?.on('message', ({ format, bytes }: ApartJob) => {
  // A defect of a reader is thrown on, and told by the thread that waits.
  void READERS[format](bytes).then((read) => parentPort?.postMessage(read))
})
