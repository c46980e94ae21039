import { buffer } from 'node:stream/consumers'
import { type Db, inTenant } from '@jianjia/db'
import { beginBinder, type BinderToMake, failBinder, finishBinder, noteBinderProgress } from '@jianjia/db/binder'
import { insertNoticeEvents } from '@jianjia/db/notice'
import { type BinderIo, type FileSize, makeBinder } from '@jianjia/documents'
import { BINDER_FAILURES, type Binder, type BinderEvidence, type BinderFailure } from '@jianjia/domain/binder'
import type { BinderId, DistrictId } from '@jianjia/domain/kernel'
import type { Services } from '../../frame/context.ts'
import { Refused } from '../../frame/error-bridge.ts'
import { StoredFileMissing } from '../../frame/file-storage.ts'
import { evidenceKey, thumbnailKey } from '../evidence/evidence-key.ts'
import { tellEvents } from '../notice/tell-events.ts'
import { binderKey } from './binder-key.ts'

export interface BinderWork {
  readonly db: Db
  readonly services: Pick<Services, 'storage' | 'madeFiles'>
}

export interface BinderJob {
  readonly districtId: DistrictId
  readonly binderId: BinderId
}

/** How far it is is written down once for so many milliseconds. */
const PROGRESS_MILLIS = 1000

/**
 * Writes the file of a binder that was asked for: from the text that was stored with the request, in a thread of its own,
 * piece by piece into a file that nobody sees before it is whole. Cut off at any point it leaves nothing half, and is done
 * again from the beginning; done twice it gives the same file. Says whether there was anything to do.
 */
export async function makeBinderFile({ db, services }: BinderWork, job: BinderJob): Promise<boolean> {
  const { districtId, binderId } = job
  const task = await inTenant(db, districtId, 'write', (tx) => beginBinder(tx, binderId))
  if (task === undefined) return false
  const fail = async (error: unknown): Promise<never> => {
    const failure = failureOf(error)
    await inTenant(db, districtId, 'write', (tx) => failBinder(tx, { binderId, failure }))
    throw error
  }
  const file = await services.madeFiles.begin().catch(fail)
  try {
    const given = { binder: readBinder(task), stateHash: task.stateHash }
    const io: BinderIo = {
      open: (evidence, size) => bytesOf(services, { districtId, evidence, size }),
      write: (bytes) => file.write(bytes),
      progress: throttled(({ done, total }) =>
        inTenant(db, districtId, 'write', (tx) => noteBinderProgress(tx, { binderId, done, total })),
      ),
    }
    const { pages } = await makeBinder({ format: task.format, given }, io)
    const made = await file.finish(binderKey({ districtId, ...task }))
    await inTenant(db, districtId, 'write', async (tx) => {
      const of = await finishBinder(tx, { binderId, pages, ...made })
      if (of === undefined) return
      const { unitId, assessmentId: subjectId, requestedBy: personId, assessmentName: about } = of
      // Nobody in person made it, so whoever asked for it is told.
      const detail = { about, reason: null, dueOn: null }
      await insertNoticeEvents(tx, [{ kind: 'binderReady', unitId, subjectId, personId, detail, happenedBy: null }])
    })
    await tellEvents(db, districtId)
  } catch (error) {
    return await fail(error)
  } finally {
    await file.drop()
  }
  return true
}

/** What the disk said, for whoever waits. */
function failureOf(error: unknown): BinderFailure | null {
  if (!(error instanceof Refused)) return null
  return BINDER_FAILURES.find((code) => code === error.refusal.code) ?? null
}

/** Written by `binder.make` in the form that it names; the same program reads it. */
function readBinder({ content }: BinderToMake): Binder {
  const binder = JSON.parse(content) as Binder
  if (binder.format !== 'jianjia.binder/1') throw new TypeError(`unknown binder: ${String(binder.format)}`)
  return binder
}

interface Wanted {
  readonly districtId: DistrictId
  readonly evidence: BinderEvidence
  readonly size: FileSize
}

/** Undefined where the bytes are gone: the binder then says so. */
async function bytesOf(
  { storage }: BinderWork['services'],
  { districtId, evidence, size }: Wanted,
): Promise<Uint8Array | undefined> {
  const { ownerUnitId, sha256 } = evidence
  const keyOf = size === 'small' ? thumbnailKey : evidenceKey
  try {
    return await buffer(await storage.open(keyOf({ districtId, ownerUnitId, sha256 })))
  } catch (error) {
    if (error instanceof StoredFileMissing) return undefined
    throw error
  }
}

interface Progress {
  readonly done: number
  readonly total: number
}

/** Notes the progress now and then; one that cannot be noted is no reason to stop. */
function throttled(note: (progress: Progress) => Promise<void>): (done: number, total: number) => void {
  let next = 0
  let noting = false
  return (done, total) => {
    const now = performance.now()
    if (now < next || noting) return
    next = now + PROGRESS_MILLIS
    noting = true
    const over = () => {
      noting = false
    }
    note({ done, total }).then(over, over)
  }
}
