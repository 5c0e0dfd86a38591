#!/usr/bin/env node
/** The command `verify`: starts the built command line. */

import module from 'node:module'

// Keeps compiled code between runs where Node can: a third off the start.
module.enableCompileCache?.()

const { run } = await import('../dist/cli.js')
await run()
