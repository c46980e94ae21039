import { z } from 'zod'
import { download } from '../../frame/download.ts'
import { openKeptRows } from '../sheet-import/wrong-rows.ts'

/** The wrong rows of a preview in the user's own file, within the hour. */
export const openWrongRows = download({
  name: 'org.wrongRows',
  action: 'org.manage',
  dataClass: 'internal',
  input: { token: z.uuid() },
  target: 'root',
  run: ({ input, services }) => openKeptRows({ ...services, districtId: input.districtId }, input.token),
})
