import { findUnitOfResult } from './unit-of-result.ts'
import { insertObjection, lockObjectionsOf } from '@jianjia/db/objection'
import { listFileOwners } from '@jianjia/db/self-assessment'
import { answerDay, ObjectionReason, raiseObjection as mayRaise } from '@jianjia/domain/assessment'
import { AssessmentId, FileId, ObjectionId, ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { findTreeOfToday } from '../assessment/tree-of-today.ts'
import { happened } from '../notice/happened.ts'
import { resultOfUnit } from './objection-target.ts'

/** A branch objects to its published result, or to one line of it, with a reason and with files of its own. */
export const raiseObjection = change({
  name: 'objection.raise',
  action: 'objection.raise',
  audit: 'named',
  dataClass: 'unitOnly',
  input: {
    assessmentId: AssessmentId,
    unitId: UnitId,
    /** Null = the whole result. */
    itemId: z.string().min(1).max(80).nullable(),
    reason: ObjectionReason,
    fileIds: z.array(FileId).max(20),
  },
  target: resultOfUnit,
  output: z.strictObject({ objectionId: ObjectionId, answerBy: PlainDate }),
  run: async ({ tx, input, subject, actor, today, now, newId, record, services }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { assessmentId, unitId, itemId, reason } = input
    const earlier = await lockObjectionsOf(tx, { assessmentId, unitId, itemId })
    const frozen = await findUnitOfResult(tx, subject, unitId)
    const item = itemId === null ? null : frozen?.node.items.find(({ id }) => id === itemId)
    if (frozen === undefined || item === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['itemId'] })
    const answerBy = answerDay(subject)
    const decided = mayRaise({
      ...{ unitName: frozen.name, itemName: item?.name ?? null, earlier, today, answerBy },
      ...{ exempt: frozen.node.standing === 'exempt', publicTo: subject.publicTo },
    })
    if (!decided.ok) return decided
    const fileIds = [...new Set(input.fileIds)]
    const [owners, { tree }] = await Promise.all([listFileOwners(tx, fileIds), findTreeOfToday(tx, today, now)])
    const own = new Set(
      owners
        .filter((file) => file.ownerUnitId === unitId || tree.nodes.get(file.ownerUnitId)?.path.includes(unitId))
        .map(({ fileId }) => fileId),
    )
    const strange = fileIds.findIndex((fileId) => !own.has(fileId))
    if (strange >= 0) return refuse('notFoundOrNoAccess', {}, { path: ['fileIds', strange] })
    const objectionId = newId<ObjectionId>()
    await insertObjection(tx, {
      ...{ objectionId, assessmentId, unitId, itemId, reason, fileIds, answerBy },
      ...{ resultSetId: subject.resultSetId, raisedBy: actor.personId },
    })
    await record({ subject: 'objection', subjectId: objectionId, unitId, event: 'raise', to: 'raised' })
    await happened({ tx, services, by: actor.personId }, [
      {
        ...{ kind: 'objectionRaised', unitId: subject.assessorUnitId, subjectId: objectionId },
        ...{ about: `${frozen.name}：${subject.assessmentName}`, reason, dueOn: answerBy },
      },
    ])
    return ok({ objectionId, answerBy })
  },
})
