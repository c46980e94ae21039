import type { FigureFaults } from '@jianjia/domain/scheme'
import { useState } from 'react'
import { useText } from '../text.ts'

export interface FaultTexts {
  /** By the path of the field; empty until somebody has tried to save. */
  readonly errors: Readonly<Record<string, string>>
  readonly fault: (path: string) => string | undefined
  readonly tried: () => void
  readonly attempt: number
}

/** What is missing or wrong, in words at its field, once somebody has tried to save. */
export function useFaultTexts(faults: FigureFaults): FaultTexts {
  const { t } = useText()
  const [attempt, setAttempt] = useState(0)
  const shown = attempt === 0 ? [] : Object.entries(faults)
  const errors = Object.fromEntries(shown.map(([path, fault]) => [path, t(`fault.${fault}`)]))
  return { errors, attempt, fault: (path) => errors[path], tried: () => setAttempt((count) => count + 1) }
}
