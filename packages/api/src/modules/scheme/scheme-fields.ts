import { ok, refuse, type Result } from '@jianjia/domain/kernel'
import { buildPreset, PRESET_IDS, type PresetId, type Scheme } from '@jianjia/domain/scheme'
import { z } from 'zod'

export const SchemeName = z.string().trim().min(1).max(100)
export const YearLabel = z.string().trim().min(1).max(20)
export const PresetName = z.enum(PRESET_IDS)

/** Beyond what any preset takes: the preset's own bounds are answered with their figures, at their field. */
const LONGEST_VALUE = 2_000

/** The figures of a preset as a form sends them; the preset checks each against its bounds. */
export const ParameterValues = z.record(z.string().max(60), z.union([z.string().max(LONGEST_VALUE), z.int(), z.null()]))
export type ParameterValues = z.infer<typeof ParameterValues>

/** The scheme that these figures give, or the first wrong field with the bounds that it has. */
export function schemeFrom(preset: PresetId, parameters: ParameterValues, name: string): Result<Scheme> {
  const built = buildPreset(preset, parameters)
  if (built.ok) return ok({ ...built.scheme, name })
  const [fault] = built.faults
  if (fault === undefined) throw new TypeError('a preset refused its figures without a fault')
  return refuse('parameterInvalid', { ...fault.limits }, { path: ['parameters', fault.path] })
}
