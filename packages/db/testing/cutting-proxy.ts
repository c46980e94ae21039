import { connect, createServer, type Socket } from 'node:net'

/**
 * Stands between a program and the database and counts what goes through, in both directions. At a chosen count the lines
 * are cut: what the program had just sent never arrives, or what the database had just answered is never heard. For the
 * database this is how a program ends that is killed; for the program, how a database ends.
 */
export interface CuttingProxy extends AsyncDisposable {
  /** The address of the database, through here. */
  readonly url: string
  /** How much has gone through since `heal`. */
  readonly passed: () => number
  /** Whether the lines are cut. */
  readonly isCut: () => boolean
  /**
   * Lets everything through again: until this many have passed, and never the database's word that it has committed what
   * was written; for ever and everything where nothing is said.
   */
  heal(cutAfter?: number): void
  /** Called right before the lines are cut: a test kills the program here, so that it cannot tell of the cut. */
  onCut(what: () => void): void
}

/** What the database says at the end of a statement, in the protocol of PostgreSQL. */
const BEGUN = 'BEGIN\0'
const WRITTEN = ['INSERT 0 ', 'UPDATE '] as const
const COMMITTED = 'COMMIT\0'

export async function cuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  let passed = 0
  let limit = Number.POSITIVE_INFINITY
  let cut = false
  let told: () => void = () => undefined
  const lines = new Set<Socket>()
  const cutLines = () => {
    cut = true
    told()
    for (const line of lines) line.destroy()
    lines.clear()
  }
  const proxy = createServer((program) => {
    if (cut) {
      program.destroy()
      return
    }
    const database = connect(placeOf(new URL(databaseUrl)))
    const pair = [program, database] as const
    let hasWritten = false
    for (const [from, to] of [pair, [database, program]] as const) {
      lines.add(from)
      from.on('error', () => undefined)
      from.on('close', () => {
        lines.delete(from)
        to.destroy()
      })
      from.on('data', (bytes) => {
        if (cut) return
        if (from === database)
          hasWritten = WRITTEN.some((tag) => bytes.includes(tag)) || (hasWritten && !bytes.includes(BEGUN))
        const tellsCommit = hasWritten && from === database && bytes.includes(COMMITTED)
        if (passed >= limit || (limit < Number.POSITIVE_INFINITY && tellsCommit)) cutLines()
        else to.write(bytes)
        passed += 1
      })
    }
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const bound = proxy.address()
  const url = new URL(databaseUrl)
  url.searchParams.delete('host')
  url.hostname = '127.0.0.1'
  url.port = String(typeof bound === 'object' && bound !== null ? bound.port : 0)
  return {
    url: url.toString(),
    passed: () => passed,
    isCut: () => cut,
    heal: (cutAfter = Number.POSITIVE_INFINITY) => {
      passed = 0
      limit = cutAfter
      cut = false
    },
    onCut: (what) => {
      told = what
    },
    [Symbol.asyncDispose]: async () => {
      for (const line of lines) line.destroy()
      await new Promise<void>((resolve) => proxy.close(() => resolve()))
    },
  }
}

function placeOf(url: URL): { readonly path: string } | { readonly host: string; readonly port: number } {
  const folder = url.searchParams.get('host')
  const port = Number(url.port === '' ? '5432' : url.port)
  if (folder?.startsWith('/')) return { path: `${folder}/.s.PGSQL.${port}` }
  return { host: folder ?? url.hostname, port }
}
