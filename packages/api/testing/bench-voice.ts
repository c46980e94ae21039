import { inTenant, newId } from '@jianjia/db'
import { insertVoiceCall } from '@jianjia/db/assessment'
import { seedPeople } from '@jianjia/db/testing'
import { addDays, type VoiceCallId } from '@jianjia/domain/kernel'
import type { ApiBench } from './api-bench.ts'
import { type BenchAssessment, seedAssessment } from './bench-assessment.ts'
import {
  BENCH_PERSON_NAMES,
  BENCH_SINCE,
  type BenchPerson,
  type BenchTenant,
  type BenchUnitName,
} from './bench-tenant.ts'

/** The voice of the bench's schemes whose people mark with an account. */
export const VOICE = '会员'

export function voicedScheme(rater: object = {}): object {
  return { raters: [{ id: VOICE, weight: '1', combine: 'mean', missing: 'zero', ...rater }] }
}

/** Members of a unit with an account of their own. */
export async function seedVoicePeople(
  { scratch }: Pick<ApiBench, 'scratch'>,
  { districtId, units }: BenchTenant,
  { unit = 'school', count = 5 }: { readonly unit?: BenchUnitName; readonly count?: number } = {},
): Promise<readonly BenchPerson[]> {
  const people = Array.from({ length: count }, (): BenchPerson => {
    const accountId = newId<BenchPerson['accountId']>()
    const username = `voice.${accountId}`
    return { personId: newId(), accountId, username, role: 'member', at: unit }
  })
  await seedPeople(scratch.owner, {
    ...{ districtId, since: BENCH_SINCE },
    people: people.map(({ personId, accountId, username }) => ({
      ...{ personId, accountId, username, name: username },
      posts: [{ unitId: units[unit].unitId, role: 'member' as const }],
    })),
  })
  return people
}

/** A call that asks everybody of the bench who holds a post about one school; it is over where `closesIn` is below zero. */
export async function seedVoiceCall(
  bench: Pick<ApiBench, 'db'>,
  tenant: BenchTenant,
  { closesIn = 5 }: { readonly closesIn?: number } = {},
): Promise<BenchAssessment & { readonly callId: VoiceCallId }> {
  const made = await seedAssessment(bench, tenant, { scheme: voicedScheme() })
  const callId = newId<VoiceCallId>()
  const personIds = BENCH_PERSON_NAMES.map((name) => tenant.people[name])
    .filter(({ role }) => role !== undefined)
    .map(({ personId }) => personId)
  await inTenant(bench.db, tenant.districtId, 'write', (tx) =>
    insertVoiceCall(tx, {
      ...{ callId, assessmentId: made.assessmentId, raterId: VOICE, asked: 'members', note: '会员用账号评分' },
      ...{ closesOn: addDays(made.today, closesIn), openedBy: tenant.people.officer.personId },
      units: [{ unitId: tenant.units.school.unitId, personIds }],
    }),
  )
  return { ...made, callId }
}
