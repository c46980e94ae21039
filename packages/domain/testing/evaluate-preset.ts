import { evaluateExchange, type ExchangeResult } from '../src/rating/index.ts'
import { buildPreset, type PresetId } from '../src/scheme/index.ts'
import type { Json } from './exchange-documents.ts'

/** The result of a preset with these figures over these units; wrong figures or units throw. */
export function evaluatePreset(
  id: PresetId,
  units: readonly Json[],
  parameters: Record<string, unknown> = {},
): ExchangeResult {
  const built = buildPreset(id, parameters)
  if (!built.ok) throw new Error(JSON.stringify(built.faults))
  const reading = evaluateExchange(built.scheme, { units })
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.value
}
