import { signOfFont } from '../sign-fonts.ts'
import { LEVELS, type ListInstance, type ListLevel } from './list-level.ts'
import { formatNumber } from './number-format.ts'

export interface AutoNumbers {
  /** The number of the next paragraph of this list and level (0 the outermost); undefined where none is shown. */
  next(list: ListInstance, level: number): string | undefined
}

type Counts = (number | undefined)[]

/**
 * Counts the paragraphs of automatic lists in document order, as Word does: an inner level begins again after an outer
 * one unless it says otherwise, a level that was skipped is shown at its start, and lists over one definition share
 * their counts until one of them starts anew.
 */
export function openAutoNumbers(): AutoNumbers {
  const counters = new Map<string, Counts>()
  const begun = new Set<string>()

  function countsOf(list: ListInstance): Counts {
    const counts = counters.get(list.counter) ?? []
    counters.set(list.counter, counts)
    if (!begun.has(list.id)) for (const level of list.startsAt.keys()) counts[level] = undefined
    begun.add(list.id)
    return counts
  }

  return {
    next(list, at) {
      const level = list.levels.get(at)
      if (level === undefined) return undefined
      const counts = countsOf(list)
      const before = counts[at]
      counts[at] = before === undefined ? startOf(list, at) : before + 1
      for (let inner = at + 1; inner < LEVELS; inner += 1)
        if (beginsAgain(list.levels.get(inner), at)) counts[inner] = undefined
      const shown = level.format === 'bullet' ? signOfFont(level.text, level.signFont) : printed(list, level, counts)
      return shown === '' ? undefined : shown
    },
  }
}

function startOf(list: ListInstance, at: number): number {
  return list.startsAt.get(at) ?? list.levels.get(at)?.start ?? 1
}

function beginsAgain(inner: ListLevel | undefined, at: number): boolean {
  return inner?.restartAfter === undefined || at < inner.restartAfter
}

function printed(list: ListInstance, level: ListLevel, counts: Counts): string {
  return level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const of = list.levels.get(at)
    if (of === undefined) return ''
    const format = level.legal && of.format !== 'none' ? 'decimal' : of.format
    return formatNumber(counts[at] ?? startOf(list, at), format, of.digits)
  })
}
