import { UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { download } from '../../../frame/download.ts'
import { openKeptRows } from '../../sheet-import/wrong-rows.ts'

/** The wrong rows of a preview in the user's own file, within the hour. */
export const openRosterWrongRows = download({
  name: 'roster.wrongRows',
  action: 'roster.manage',
  dataClass: 'personal',
  input: { unitId: UnitId, token: z.uuid() },
  target: { unit: 'unitId' },
  run: ({ input, services }) => openKeptRows({ ...services, districtId: input.districtId }, input.token),
})
