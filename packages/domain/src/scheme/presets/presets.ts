import { branchQuantity } from './branch-quantity.ts'
import { branchTargets } from './branch-targets.ts'
import { civilisedGroup } from './civilised-group.ts'
import { congressStar } from './congress-star.ts'
import { countyTasks } from './county-tasks.ts'
import { departmentUnion } from './department-union.ts'
import { educationUnionForm } from './education-union-form.ts'
import { homeApproval } from './home-approval.ts'
import { informationWork } from './information-work.ts'
import type { Preset, PresetResult } from './preset.ts'
import { schoolDisclosure } from './school-disclosure.ts'
import { schoolUnionAnnual } from './school-union-annual.ts'
import { smallHomeAreas } from './small-home-areas.ts'
import { smallHomeQuota } from './small-home-quota.ts'
import { staffHomeLadder } from './staff-home-ladder.ts'
import { teacherEthics } from './teacher-ethics.ts'
import { threeVoices } from './three-voices.ts'

/** Every preset there is, the usual one first. Presets are code: a district copies one and sets its figures. */
export const PRESETS = {
  schoolUnionAnnual,
  educationUnionForm,
  departmentUnion,
  branchQuantity,
  branchTargets,
  threeVoices,
  countyTasks,
  staffHomeLadder,
  homeApproval,
  smallHomeAreas,
  smallHomeQuota,
  congressStar,
  schoolDisclosure,
  informationWork,
  teacherEthics,
  civilisedGroup,
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
