import type { FigureFaults } from '@jianjia/domain/scheme'
import { useState } from 'react'
import { useText } from '../text.ts'

const FIELDS = [
  ...(['total', 'rescaleTo', 'rounding', 'bonusCap', 'latePerDay', 'lateMost', 'minReviews', 'maxSpreadPct'] as const),
  ...(['dropHigh', 'dropLow', 'dropFrom', 'weight', 'level', 'min', 'eachCategoryMinPct', 'voteMinPct'] as const),
  ...(['places', 'chain'] as const),
] as const

export interface PartFaults {
  readonly errors: Readonly<Record<string, string>>
  readonly fault: (path: string) => string | undefined
  readonly tried: () => void
  readonly attempt: number
}

/** What is missing or wrong by field, in words, once somebody has tried to save. */
export function usePartFaults(faults: FigureFaults, itemName: (id: string) => string): PartFaults {
  const { t } = useText()
  const [attempt, setAttempt] = useState(0)
  const shown = attempt === 0 ? [] : Object.entries(faults)
  const texts = new Map(shown.map(([path, fault]) => [path, t(`fault.${fault}`)]))
  const errors = Object.fromEntries([...texts].map(([path, fault]) => [path, sentence(path, fault)]))
  return { errors, attempt, fault: (path) => texts.get(path), tried: () => setAttempt((count) => count + 1) }

  /** The field by its label, in a list with the number of its row: `levels.1.min`; of a full mark by its item. */
  function sentence(path: string, fault: string): string {
    const [list = '', row, ...rest] = path.split('.')
    if (list === 'marks') return t('frame.field', { field: itemName(row ?? ''), fault })
    const last = rest.at(-1) ?? list
    const key = last === 'name' ? (list === 'raters' ? 'rater' : 'level') : FIELDS.find((one) => one === last)
    const field = key === undefined ? path : t(`frame.${key}`)
    return row === undefined
      ? t('frame.field', { field, fault })
      : t('frame.row', { number: Number(row) + 1, field, fault })
  }
}
