import { FactJson, type FactValue } from '@jianjia/domain/scoring'
import { z } from 'zod'
import type { Failure } from '../../../lib/api/failure.ts'

/** What stands in a line on the server, as the refusal of a late save tells it. */
export interface NewerLine {
  readonly value: FactValue | null
  readonly note: string
  readonly savedBy: string
  readonly savedAt: string
  readonly version: number
}

const Told = z.object({
  value: z.string(),
  note: z.string(),
  savedBy: z.string(),
  savedAt: z.string(),
  version: z.number(),
})

/** Undefined where the failure is another one. */
export function newerLine(failure: Failure): NewerLine | undefined {
  if (failure.kind !== 'refused' || failure.refusal.code !== 'staleVersion') return undefined
  const told = Told.safeParse(failure.refusal.detail)
  if (!told.success) return undefined
  const value = FactJson.nullable().safeParse(JSON.parse(told.data.value))
  return value.success ? { ...told.data, value: value.data } : undefined
}
