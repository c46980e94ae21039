import { type ApiBench, apiBench, callAny, outcomeOf } from '@jianjia/api/testing'
import { isChange, prepareAllowed, TENANT_PROCEDURES } from '@jianjia/api/testing/walk'
import { databaseChecksum } from '@jianjia/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

/** What a change names of what was looked at, anywhere in its input, with something that is not what stands there. */
const SEEN: Readonly<Record<string, (value: unknown) => unknown>> = {
  expectedVersion: (value) => Number(value) + 7,
  seenVersion: (value) => Number(value) + 7,
  fingerprint: (value) => String(value).replace(/./g, '0'),
}

function outdated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(outdated)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, SEEN[name]?.(inner) ?? outdated(inner)]),
  )
}

/** Changes that say what they have seen: two people may be at the same thing. */
const LOOKS_FIRST = [
  'assessment.setDistrictFact',
  'assessment.setVoiceMark',
  'voice.count',
  'voice.discard',
  'voice.extend',
  'account.setSecondFactorRule',
  'duty.change',
  'duty.end',
  'keyPoints.discard',
  'keyPoints.dropRevision',
  'keyPoints.issue',
  'keyPoints.revise',
  'keyPoints.save',
  'ledger.correct',
  'ledger.importApply',
  'ledger.restore',
  'ledger.restoreMany',
  'ledger.setWords',
  'ledger.trash',
  'ledger.trashMany',
  'obligation.cancel',
  'obligation.close',
  'obligation.edit',
  'obligation.reopen',
  'obligation.setReminders',
  'org.closeUnit',
  'org.importApply',
  'org.moveUnit',
  'org.renameUnit',
  'plan.accept',
  'plan.choosePiece',
  'plan.close',
  'plan.discard',
  'plan.dropRevision',
  'plan.replaceSource',
  'plan.returnItems',
  'plan.revise',
  'plan.save',
  'plan.submit',
  'publication.issueNotice',
  'rating.decide',
  'review.saveMarks',
  'review.saveNote',
  'review.submit',
  'roster.act',
  'roster.correct',
  'roster.importApply',
  'scheme.edit',
  'scheme.leavePreset',
  'scheme.publish',
  'scheme.revise',
  'scheme.trash',
  'scheme.saveDraft',
  'selfAssessment.contest',
  'selfAssessment.returnItems',
  'selfAssessment.saveItem',
  'selfAssessment.submit',
  'selfAssessment.withdraw',
  'selfAssessment.withdrawContest',
  'target.change',
  'title.move',
  'target.withdraw',
  'objection.answer',
  'objection.withdraw',
  'visit.cancel',
  'visit.finish',
  'visit.saveLines',
  'plan.acceptMany',
]

test.each(TENANT_PROCEDURES.filter(isChange).map((meta) => [meta.name, meta] as const))(
  '%s: what somebody else has changed since is not overwritten, and nothing is written',
  async (name, meta) => {
    const { cell, prepared } = await prepareAllowed(bench, meta)
    const input = outdated(prepared.input)
    const says = JSON.stringify(input) !== JSON.stringify(prepared.input)
    expect([name, says]).toEqual([name, LOOKS_FIRST.includes(name)])
    if (!says || typeof input !== 'object' || input === null) return
    const { people, districtId } = bench.tenant
    const before = await databaseChecksum(bench.scratch.owner)
    const call = { meta, by: people[cell.person], districtId, prepared: { ...prepared, input } }
    expect(await outcomeOf(callAny(bench, call))).toBe(
      name.endsWith('.importApply') ? 'importFileChanged' : 'staleVersion',
    )
    expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  },
)
