import { parentPort, workerData } from 'node:worker_threads'

/** In a thread of its own: loads the files that it is given, and says which patterns they put together while loading. */
const made = new Set<string>()
const Plain = RegExp

globalThis.RegExp = new Proxy(Plain, {
  construct(target, words: ConstructorParameters<RegExpConstructor>) {
    const pattern = new target(...words)
    made.add(String(pattern))
    return pattern
  },
})
const files: readonly string[] = workerData
for (const file of files) await import(file)
parentPort?.postMessage([...made])
