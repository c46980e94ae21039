import {
  ASSESSED_UNIT_LIST,
  ASSESSED_UNITS_SHOWN,
  assessedUnitColumns,
  isAssessedUnitShown,
} from '@jianjia/domain/list'
import { z } from 'zod'
import { listFile } from '../../frame/list-file.ts'
import { assessmentRead } from './get-assessment.ts'

/** How far every unit of an assessment is, as a file. */
export const assessedUnitsFile = listFile(assessmentRead, {
  title: ASSESSED_UNIT_LIST,
  name: 'assessment.units',
  filters: { ...assessmentRead.input, show: z.enum(['open', 'late']).optional() },
  whole: ({ assessmentId }) => ({ assessmentId }),
  rows: ({ units }, { show }) => units.filter((unit) => isAssessedUnitShown(unit, show)),
  columns: assessedUnitColumns,
  marks: { idOf: ({ unitId }) => unitId, widest: ({ assessmentId }) => ({ assessmentId, show: undefined }) },
  conditions: ({ show }, language) => (show === undefined ? [] : [ASSESSED_UNITS_SHOWN[show][language]]),
})
