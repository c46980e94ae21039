import { inTenant, newId } from '@jianjia/db'
import { insertVisit } from '@jianjia/db/visit'
import type { FileId, VisitId, VoteId } from '@jianjia/domain/kernel'
import { randomBytes } from 'node:crypto'
import { type ApiBench, newKey } from './api-bench.ts'
import {
  BENCH_ITEMS,
  type BenchAssessment,
  type BenchAssessmentOptions,
  benchScheme,
  seedAssessment,
} from './bench-assessment.ts'
import type { BenchPersonName, BenchTenant, BenchUnitName } from './bench-tenant.ts'

export const OPINION = 'opinion'

/** The bench's sheet, with a line that is looked at on the spot and one that is voted on there. */
export function visitedScheme(rule: object = {}): object {
  const items = benchScheme().items.map((item) =>
    item.id === BENCH_ITEMS.rules ? { ...item, evidenceMode: 'onSite' } : item,
  )
  const opinion = {
    ...{ id: OPINION, name: '会员对工会工作的评价', points: '10', missing: 'pending', rounding: null },
    ...{ category: 'organisation', evidenceMode: 'vote', owner: 'district', source: { kind: 'districtEntry' } },
    standard: '现场会员无记名测评',
    rule: {
      kind: 'voteShare',
      weights: { 满意: '1', 基本满意: '0.6', 不满意: '0' },
      minParticipationPct: '60',
      ...rule,
    },
  }
  return { items: [...items, opinion] }
}

export interface BenchVisitOptions extends BenchAssessmentOptions {
  readonly unit?: BenchUnitName
  /** The first leads. */
  readonly visitors?: readonly [BenchPersonName, ...BenchPersonName[]]
}

export interface BenchVisit extends BenchAssessment {
  readonly visitId: VisitId
  readonly unit: BenchUnitName
  readonly leader: BenchPersonName
}

/** A visit of today to a unit of an assessment whose sheet asks for one. */
export async function seedVisit(
  bench: Pick<ApiBench, 'db'>,
  tenant: BenchTenant,
  { unit = 'school', visitors = ['otherChair'], ...options }: BenchVisitOptions = {},
): Promise<BenchVisit> {
  const made = await seedAssessment(bench, tenant, { scheme: visitedScheme(), ...options })
  const visitId = newId<VisitId>()
  const [leader] = visitors
  const personIds = visitors.map((name) => tenant.people[name].personId)
  await inTenant(bench.db, tenant.districtId, 'write', (tx) =>
    insertVisit(tx, {
      ...{ visitId, assessmentId: made.assessmentId, unitId: tenant.units[unit].unitId, heldOn: made.today },
      ...{ leaderId: tenant.people[leader].personId, visitorIds: personIds },
      plannedBy: tenant.people.officer.personId,
    }),
  )
  return { ...made, visitId, unit, leader }
}

export interface BenchVote {
  readonly voteId: VoteId
  readonly code: string
}

/** Opens a vote on the line that asks for one, as the leader of the visit. */
export async function openBenchVote(
  bench: ApiBench,
  tenant: BenchTenant,
  { visitId, leader, present = 20 }: Pick<BenchVisit, 'visitId' | 'leader'> & { readonly present?: number },
): Promise<BenchVote> {
  const caller = bench.callerFor(tenant.people[leader])
  const about = { districtId: tenant.districtId, visitId }
  const { voteId } = await caller.visit.openVote({ ...about, key: newKey(), itemId: OPINION, present })
  const { votes } = await caller.visit.get(about)
  const code = votes.find((vote) => vote.voteId === voteId)?.code ?? null
  if (code === null) throw new Error('the vote has no code')
  return { voteId, code }
}

export interface BenchPicture {
  readonly visitId: VisitId
  readonly itemId: string
  readonly by: BenchPersonName
  readonly name?: string
  readonly bytes?: Uint8Array
}

/** A photograph at a line of a visit, sent by one of the visitors; another one each time unless its bytes are given. */
export async function addBenchPicture(
  bench: ApiBench,
  { districtId, people }: BenchTenant,
  { visitId, itemId, by, name = '公示栏.jpg', bytes = randomBytes(64) }: BenchPicture,
): Promise<FileId> {
  const input = { districtId, key: newKey(), visitId, itemId }
  const sent = { by: people[by], input, bytes, fileName: name, mediaType: 'image/jpeg' }
  const { fileId } = (await bench.upload('visit.addPicture', sent)) as { readonly fileId: FileId }
  return fileId
}

/** What a voter's device makes for itself. */
export function ballotToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Somebody in the room takes a ballot and seals it. */
export async function castBallot(bench: ApiBench, code: string, choice: number): Promise<string> {
  const visitor = bench.callerFor(undefined)
  const token = ballotToken()
  await visitor.ballot.take({ code, token })
  await visitor.ballot.cast({ code, token, choice })
  return token
}
