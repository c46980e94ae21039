import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { lex } from '../reading/lex.ts'
import { isTest, readCode, ROOT, type SourceFile } from '../reading/repository.ts'

export interface Pattern {
  readonly source: string
  readonly flags: string
  /** Where it stands, or `put together` of parts while a file was loaded. */
  readonly place: string
}

/** Every regular expression of what runs in production: those that are written down, and those put together at loading. */
export async function findPatterns(): Promise<readonly Pattern[]> {
  const files = readCode().filter(({ path: file }) => !isTest(file) && !file.startsWith('tooling/'))
  const written = files.flatMap((file) => lex(file.text).patterns.map((text) => patternOf(text, file.path)))
  const put = (await patternsOfLoading(files)).map((text) => patternOf(text, 'put together'))
  const all = [...written, ...put].filter((pattern) => pattern !== undefined)
  return [...new Map(all.toReversed().map((pattern) => [`${pattern.source}/${pattern.flags}`, pattern])).values()]
}

/** Only where the rules live: loading a server or a screen does more than putting patterns together. */
async function patternsOfLoading(files: readonly SourceFile[]): Promise<readonly string[]> {
  const building = files.filter(
    ({ path: file, text }) => /^packages\/(?:domain|documents)\/src\//.test(file) && text.includes('new RegExp('),
  )
  const worker = new Worker(new URL('load-patterns.ts', import.meta.url), {
    workerData: building.map(({ path: file }) => path.join(ROOT, file)),
  })
  const [made]: unknown[] = await once(worker, 'message')
  await worker.terminate()
  return Array.isArray(made) ? made.map(String) : []
}

/** Undefined where a mark of a page was taken for a pattern. */
function patternOf(text: string, place: string): Pattern | undefined {
  const end = text.lastIndexOf('/')
  const [source, flags] = [text.slice(1, end), text.slice(end + 1)]
  try {
    return source.length > 0 && new RegExp(source, flags) ? { source, flags, place } : undefined
  } catch {
    return undefined
  }
}
