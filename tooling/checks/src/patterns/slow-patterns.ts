import { createContext, Script } from 'node:vm'
import type { Finding } from '../reading/check.ts'
import { attacksOf, textsOf } from './attack-strings.ts'
import type { Pattern } from './find-patterns.ts'

export interface Patience {
  /** Signs of the texts that are tried. */
  readonly length: number
  /** For all texts of one pattern. A busy machine is given a second chance with ten times as much. */
  readonly milliseconds: number
}

const TRY = new Script(
  'for (const { pattern, texts } of tries) for (const text of texts) { pattern.lastIndex = 0; pattern.exec(text) }',
)
const TIMEOUT = 'ERR_SCRIPT_EXECUTION_TIMEOUT'
const SECOND_CHANCE = 10
const place = createContext({ tries: [] })

/** Patterns that texts made for them keep busy for longer than the patience allows. */
export function findSlow(patterns: readonly Pattern[], { length, milliseconds }: Patience): Finding {
  const seen = patterns.length
  const tries = patterns.map((pattern) => tryOf(pattern, length))
  // Together they take no longer than one that never ends: only then each is asked alone.
  if (endsWithin(tries, milliseconds * SECOND_CHANCE)) return { seen, faults: [] }
  const isSlow = (at: number, patience: number) => !endsWithin(tries.slice(at, at + 1), patience)
  const slow = patterns.filter((_, at) => isSlow(at, milliseconds) && isSlow(at, milliseconds * SECOND_CHANCE))
  return { seen, faults: slow.map(({ source, flags, place: where }) => `${where}: /${source}/${flags}`) }
}

interface Try {
  readonly pattern: RegExp
  readonly texts: readonly string[]
}

function tryOf({ source, flags }: Pattern, length: number): Try {
  const texts = attacksOf(source, flags).flatMap((attack) => textsOf(attack, length))
  return { pattern: new RegExp(source, flags), texts }
}

const NOTICED_MS = 30
/** Twice the signs cost four times as much where the work grows with their square, eight times with the third power. */
const STEEPER_THAN_SQUARE = 6
const NEVER_MS = 60_000

/**
 * Patterns whose work grows faster than the square of the signs, by the time that this thread itself has worked, or that do
 * not come to an end; seen twice, since a busy machine adds to it.
 */
export function findSteep(patterns: readonly Pattern[], length: number): Finding {
  const faults = patterns.flatMap(({ source, flags, place: where }) => {
    const pattern = new RegExp(source, flags)
    const isSteep = attacksOf(source, flags).some((attack) => {
      const [short, long] = [length, length * 2].map((signs) => textsOf(attack, signs))
      const work = (texts: readonly string[] = []) => workOn(pattern, texts)
      const isSteeper = () => {
        const least = work(short)
        if (least === Number.POSITIVE_INFINITY) return true
        const most = work(long)
        return most > NOTICED_MS && most > least * STEEPER_THAN_SQUARE
      }
      return isSteeper() && isSteeper()
    })
    return isSteep ? [`${where}: /${source}/${flags}`] : []
  })
  return { seen: patterns.length, faults }
}

/** Milliseconds of work, or what is more than any where it never ends. */
function workOn(pattern: RegExp, texts: readonly string[]): number {
  const before = process.threadCpuUsage()
  if (!endsWithin([{ pattern, texts }], NEVER_MS)) return Number.POSITIVE_INFINITY
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

function endsWithin(tries: readonly Try[], timeout: number): boolean {
  try {
    Object.assign(place, { tries })
    TRY.runInContext(place, { timeout })
    return true
  } catch (error) {
    // An error of the other context is no `Error` of this one.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === TIMEOUT) return false
    throw error
  }
}
