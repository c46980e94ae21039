import { changeDuty, endDuty } from './change-duty.ts'
import { getUnitDuties } from './get-unit-duties.ts'
import { listDisclosed, listDisclosure } from './list-disclosure.ts'
import { listDuties } from './list-duties.ts'
import { listOverview } from './list-overview.ts'
import { listRecords } from './list-records.ts'
import { setDuties } from './set-duties.ts'

export const dutyProcedures = {
  change: changeDuty,
  disclosed: listDisclosed,
  disclosure: listDisclosure,
  end: endDuty,
  list: listDuties,
  overview: listOverview,
  records: listRecords,
  set: setDuties,
  unit: getUnitDuties,
}
