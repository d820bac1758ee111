import { startWorker } from '#lib/jobs/run-worker.ts'

// A worker as a process of its own; it leaves with the test that started it.
process.on('disconnect', () => process.exit())
await startWorker()
process.send?.('working')
