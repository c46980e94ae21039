import { inTenant, insertRows, newId } from '@jianjia/db'
import { modeOf } from '@jianjia/domain/assessment'
import type { AssessmentId, FileId, PlainDate } from '@jianjia/domain/kernel'
import { pointsFor, type Scheme } from '@jianjia/domain/scheme'
import { readFact } from '@jianjia/domain/scoring'
import { inventAnswer, inventNote } from './answers.ts'
import { instantOn } from './calendar.ts'
import type { DemoBranch, Story } from './story.ts'
import { type AuditedStep, writeAudit } from './write-audit.ts'

export interface SheetsToFill {
  readonly assessmentId: AssessmentId
  readonly scheme: Scheme
  /** How many of its lines a branch has answered, in hundredths, and on which day. */
  readonly sheets: readonly { readonly branch: DemoBranch; readonly percent: number; readonly on: PlainDate }[]
  readonly filesOf: (branch: DemoBranch) => readonly FileId[]
}

interface FilledLine {
  readonly branch: DemoBranch
  readonly itemId: string
  readonly value: unknown
  readonly note: string
  readonly by: DemoBranch['chair']
  readonly at: string
  readonly fileIds: readonly FileId[]
}

/** The answers of many branches with their files, each accepted by the rule of its line, as their people saved them. */
export async function fillSheets(story: Story, fill: SheetsToFill): Promise<void> {
  const lines = fill.sheets.flatMap((sheet) => linesOf(story, fill, sheet))
  const { assessmentId } = fill
  await inTenant(story.db, story.districtId, 'write', async (tx) => {
    await insertRows(
      tx,
      'self_item',
      lines.map(({ branch, itemId, value, note, by, at }) => ({
        ...{ assessment_id: assessmentId, unit_id: branch.unitId, item_id: itemId },
        ...{ value: JSON.stringify(value), note, saved_by: by.personId, saved_at: at },
      })),
    )
    await insertRows(
      tx,
      'evidence_use',
      lines.flatMap(({ branch, itemId, fileIds, by, at }) =>
        fileIds.map((fileId) => ({
          ...{ id: newId<string>(), file_id: fileId, unit_id: branch.unitId, subject_kind: 'selfItem' as const },
          ...{ subject_id: assessmentId, item_id: itemId, added_by: by.personId, added_at: at },
        })),
      ),
    )
    await writeAudit(
      tx,
      lines.map(
        ({ branch: { unitId }, by, at }): AuditedStep => ({
          ...{ procedure: 'selfAssessment.saveItem', by, at, unitId, subject: { kind: 'unit', id: unitId } },
        }),
      ),
    )
  })
  await story.analyze()
}

function linesOf(story: Story, fill: SheetsToFill, sheet: SheetsToFill['sheets'][number]): readonly FilledLine[] {
  const { random } = story
  const { branch, percent, on } = sheet
  const segment = branch.unit.stage ?? undefined
  const claims = fill.scheme.items.filter((item) => modeOf(item) === 'claim')
  const files = fill.filesOf(branch)
  const [assistant = branch.chair] = branch.committee
  return claims.slice(0, Math.trunc((claims.length * percent) / 100)).map((criterion, at) => {
    const full = pointsFor(criterion.points, segment) ?? '0'
    const read = readFact({ rule: criterion.rule, full, path: 'value' }, inventAnswer({ criterion, full }, random))
    if (!read.ok) throw new Error(`an invented answer to ${criterion.id} is refused`)
    const needed = criterion.minEvidence ?? 0
    return {
      ...{ branch, itemId: criterion.id, value: read.value, note: inventNote(criterion.id, random) },
      ...{ by: random.chance(60) ? assistant : branch.chair, at: instantOn(on, 510 + at * 11 + random.below(9)) },
      // One file serves many lines; some lines have more than they must.
      fileIds: files.slice(0, needed === 0 ? 0 : needed + random.below(2)),
    }
  })
}
