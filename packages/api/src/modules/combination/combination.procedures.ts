import { agreeMark } from './agree-mark.ts'
import { finishCombination } from './finish-combination.ts'
import { getCombination } from './get-combination.ts'
import { openPanel } from './open-panel.ts'
import { previewBlockersReminder, remindBlockers } from './remind-blockers.ts'

export const combinationProcedures = {
  agreeMark,
  finish: finishCombination,
  get: getCombination,
  openPanel,
  previewReminder: previewBlockersReminder,
  remind: remindBlockers,
}
