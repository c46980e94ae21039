import { getTarget } from './get-target.ts'
import { listTargetRecords } from './list-target-records.ts'
import { listTargets } from './list-targets.ts'
import { changeTarget, setTarget, withdrawTarget } from './set-target.ts'

export const targetProcedures = {
  change: changeTarget,
  get: getTarget,
  list: listTargets,
  records: listTargetRecords,
  set: setTarget,
  withdraw: withdrawTarget,
}
