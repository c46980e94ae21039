import { monitorEventLoopDelay } from 'node:perf_hooks'
import { makeBinder } from '../../../packages/documents/src/binder/make-binder.ts'
import { largeBinder, rawPdfPages } from '../../../packages/documents/testing/large-binder.ts'
import { rounded } from './timed.ts'

export interface BinderFigures {
  readonly pages: number
  readonly photographs: number
  readonly megabytes: number
  readonly seconds: number
  /** What the processors did for it, whatever else the machine was busy with. */
  readonly cpuSeconds: number
  /** So many pages of text alone, by the library of PDF, in the same run. */
  readonly floorSeconds: number
  readonly ratio: number
  /** The longest time in which the process that serves requests could do nothing else, in milliseconds. */
  readonly longestStall: number
}

const MEGABYTE = 1024 * 1024

/** Makes a binder of more than five hundred pages with its photographs, as the server does: in a thread of its own. */
export async function benchBinder(): Promise<BinderFigures> {
  const { given, open } = largeBinder()
  let bytes = 0
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const cpu = process.cpuUsage()
  const begun = performance.now()
  const { pages } = await makeBinder(
    { format: 'pdf', given },
    {
      open,
      write: async (piece) => {
        bytes += piece.byteLength
      },
      progress: () => undefined,
    },
  )
  const seconds = (performance.now() - begun) / 1000
  delay.disable()
  const { user, system } = process.cpuUsage(cpu)
  const floorSeconds = (await rawPdfPages(pages ?? 0)) / 1000
  return {
    ...{ pages: pages ?? 0, photographs: given.binder.evidence.length, megabytes: rounded(bytes / MEGABYTE) },
    ...{ seconds: rounded(seconds), cpuSeconds: rounded((user + system) / 1_000_000) },
    ...{ floorSeconds: rounded(floorSeconds), ratio: rounded(seconds / floorSeconds) },
    longestStall: Math.round(delay.max / 1_000_000),
  }
}
