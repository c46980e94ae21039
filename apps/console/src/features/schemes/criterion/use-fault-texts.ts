import type { FigureFaults } from '@jianjia/domain/scheme'
import { useState } from 'react'
import { useText } from '../text.ts'

export interface FaultTexts {
  /** By the path of the field, each with the part in which it stands; empty until somebody has tried to save. */
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
  const texts = new Map(shown.map(([path, fault]) => [path, t(`fault.${fault}`)]))
  const errors = Object.fromEntries(
    [...texts].map(([path, fault]) => [path, t('fault.at', { part: t(`part.${partOf(path)}`), fault })]),
  )
  return { errors, attempt, fault: (path) => texts.get(path), tried: () => setAttempt((count) => count + 1) }
}

function partOf(path: string): 'name' | 'points' | 'rule' | 'source' | 'care' {
  const [part] = path.split('.')
  if (part === 'bySegment') return 'points'
  return part === 'name' || part === 'points' || part === 'rule' || part === 'source' ? part : 'care'
}
