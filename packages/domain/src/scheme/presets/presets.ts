import { branchTargets } from './branch-targets.ts'
import type { Preset, PresetResult } from './preset.ts'
import { schoolUnionAnnual } from './school-union-annual.ts'
import { smallHomeAreas } from './small-home-areas.ts'
import { staffHomeLadder } from './staff-home-ladder.ts'

/** Every preset there is, the usual one first. Presets are code: a district copies one and sets its figures. */
export const PRESETS = {
  schoolUnionAnnual,
  staffHomeLadder,
  smallHomeAreas,
  branchTargets,
} as const satisfies Record<string, Preset>

export type PresetId = keyof typeof PRESETS

export const PRESET_IDS = Object.keys(PRESETS) as readonly PresetId[]

export function isPresetId(id: string): id is PresetId {
  return Object.hasOwn(PRESETS, id)
}

/** The scheme of a preset with these figures (absent = default), or one fault per wrong field in both languages. */
export function buildPreset(id: PresetId, parameters: Readonly<Record<string, unknown>> = {}): PresetResult {
  return PRESETS[id].build(parameters)
}
