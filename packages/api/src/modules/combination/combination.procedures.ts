import { agreeMark } from './agree-mark.ts'
import { finishCombination } from './finish-combination.ts'
import { getCombination } from './get-combination.ts'
import { openPanel } from './open-panel.ts'

export const combinationProcedures = { agreeMark, finish: finishCombination, get: getCombination, openPanel }
