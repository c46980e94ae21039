import { listObjections } from '@jianjia/db/objection'
import { findNotice } from '@jianjia/db/publication'
import { getCanonicalResult } from '@jianjia/db/result'
import { answerDay, mayObject, NoticeContact, NoticeSettings } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { frozenUnit } from '../result/frozen-result.ts'
import { lineNames } from './line-names.ts'
import { resultOfUnit } from './objection-target.ts'
import { tellObjection, ToldObjection } from './told-objection.ts'

/** What a branch can object to in its result, until when, who else takes objections, and what it has raised so far. */
export const getObjectionForm = read({
  name: 'objection.form',
  action: 'objection.read',
  dataClass: 'unitOnly',
  input: { assessmentId: AssessmentId, unitId: UnitId },
  target: resultOfUnit,
  output: z.strictObject({
    assessmentName: z.string(),
    unitName: z.string(),
    today: PlainDate,
    publicTo: PlainDate,
    answerBy: PlainDate,
    /** The days are not over. */
    open: z.boolean(),
    /** From the public notice; null where the result was published without one. */
    contact: NoticeContact.nullable(),
    final: z.string().nullable(),
    lines: z.array(z.strictObject({ itemId: z.string(), name: z.string(), final: z.string().nullable() })),
    objections: z.array(ToldObjection),
  }),
  run: async ({ db, input: { assessmentId, unitId }, subject, today }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const [canonical, kept, rows] = await Promise.all([
      getCanonicalResult(db, subject.resultSetId),
      findNotice(db, subject.resultSetId),
      listObjections(db, { assessmentId, unitId }),
    ])
    const frozen = frozenUnit(canonical, unitId)
    if (frozen === undefined) return refuse('notFoundOrNoAccess')
    const names = await lineNames(db, rows)
    const { publicTo, assessmentName } = subject
    return ok({
      ...{ assessmentName, unitName: frozen.name, today, publicTo },
      answerBy: answerDay(subject),
      open: mayObject({ end: publicTo }, today) && frozen.node.standing !== 'exempt',
      contact: kept === undefined ? null : NoticeSettings.parse(kept.settings).contact,
      final: frozen.node.totals.final,
      lines: frozen.node.items.map(({ id, name, final }) => ({ itemId: id, name, final: final.points })),
      objections: rows.map((row) => tellObjection(row, names(row.assessmentId))),
    })
  },
})
