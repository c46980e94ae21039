import { compare, type Exact, exact } from '../kernel/index.ts'
import type { Level, Scheme } from '../scheme/index.ts'
import type { VetoNode } from './tree.ts'

/** The levels from the top: highest line first, whatever their order in the scheme; equal lines as they stand there. */
export function levelsFromTop(scheme: Pick<Scheme, 'levels'>): readonly Level[] {
  return scheme.levels.toSorted((a, b) => compare(exact(b.min), exact(a.min)))
}

/** Which of the levels from the top the vetoes leave open: the index of the highest one, or none at all. */
export function highestOpenLevel(levels: readonly Level[], vetoes: readonly Pick<VetoNode, 'effect'>[]): number {
  return vetoes.reduce((highest, { effect }) => Math.max(highest, lowestBarred(levels, effect)), 0)
}

function lowestBarred(levels: readonly Level[], effect: VetoNode['effect']): number {
  if (typeof effect === 'object') {
    const named = levels.findIndex((level) => level.name === effect.level)
    return named === -1 ? levels.length : named
  }
  switch (effect) {
    case 'itemZero':
      return 0
    case 'noTopLevel':
      return 1
    case 'void':
      return levels.length
  }
}

/** The level by score line alone, among those left open. */
export function levelByScore(levels: readonly Level[], open: number, compared: Exact): string | null {
  return levels.find((level, index) => index >= open && compare(compared, exact(level.min)) >= 0)?.name ?? null
}
