import { buildPreset, type PresetId, type Scheme } from '@jianjia/domain/scheme'
import { useMemo, useState } from 'react'
import type { Figures } from './figures.ts'

export interface LiveScheme {
  /** The scheme of the newest figures that were within their bounds. */
  readonly scheme: Scheme | undefined
  /** How many figures are out of bounds now, so that the scheme is an older one. */
  readonly halted: number
}

/** What the figures on the screen give, renewed with every figure. */
export function useLiveScheme(preset: PresetId, parameters: Figures['parameters']): LiveScheme {
  const built = useMemo(() => buildPreset(preset, parameters), [preset, parameters])
  const [shown, setShown] = useState(built.ok ? built.scheme : undefined)
  if (built.ok && built.scheme !== shown) setShown(built.scheme)
  return built.ok ? { scheme: built.scheme, halted: 0 } : { scheme: shown, halted: built.faults.length }
}
