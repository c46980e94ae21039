import type { Tx } from '@jianjia/db'
import { BinderId, DistrictId } from '@jianjia/domain/kernel'
import { z } from 'zod'

/** The work that a change can ask for, by its name, with what it is told. Who does it is a matter of the server. */
export const REQUESTED_JOBS = {
  /** Sends the reminders of one tenant that are due today and were not sent yet. */
  remindTenant: z.strictObject({ districtId: DistrictId }),
  /** Tells in one tenant what has happened and was not told yet. */
  tellEvents: z.strictObject({ districtId: DistrictId }),
  /** Looks for photographs of one tenant that are like others, among those that are new. */
  comparePictures: z.strictObject({ districtId: DistrictId }),
  /** Writes the file of a binder that was asked for. */
  makeBinder: z.strictObject({ districtId: DistrictId, binderId: BinderId }),
} as const

export type JobRequest = {
  readonly [Name in keyof typeof REQUESTED_JOBS]: {
    readonly name: Name
    readonly payload: z.infer<(typeof REQUESTED_JOBS)[Name]>
  }
}[keyof typeof REQUESTED_JOBS]

export interface JobRequests {
  /** Writes the request down in the transaction: it is done afterwards if and only if the change is stored. */
  add(tx: Tx, request: JobRequest): Promise<void>
}

/** For a process that neither does nor keeps such work: whatever is due is found by the next regular run of another one. */
export const NO_JOBS: JobRequests = { add: async () => undefined }
