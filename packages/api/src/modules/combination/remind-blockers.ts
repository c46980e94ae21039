import { localPart, type TenantRead } from '@jianjia/db'
import { insertNotices, listToldOn } from '@jianjia/db/notice'
import { listHeldPosts, listPersonAccounts } from '@jianjia/db/org'
import {
  CALL_KINDS,
  type Call,
  callDetail,
  type CallKind,
  type CalledPerson,
  peopleCalled,
  whoBlocks,
} from '@jianjia/domain/assessment'
import { AssessmentId, ok, type PersonId, PlainDate, type Result, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { read } from '../../frame/read.ts'
import { assessorOf } from '../assessment/assessment-target.ts'
import { holderOf } from '../obligation/reminder-detail.ts'
import { type Assessed, assessed, findAssessed } from './assessed.ts'

const input = { assessmentId: AssessmentId }

/** Everybody who keeps the result from being released, with what each would be told; nothing is sent. */
export const previewBlockersReminder = read({
  name: 'combination.previewReminder',
  action: 'assessment.combine',
  dataClass: 'internal',
  input,
  target: assessed,
  output: z.strictObject({
    name: z.string(),
    calls: z.array(
      z.strictObject({
        kind: z.enum(CALL_KINDS),
        unitId: UnitId,
        unitName: z.string(),
        /** The names of the units that wait. */
        waiting: z.array(z.string()),
        count: z.int(),
        dueOn: PlainDate.nullable(),
        people: z.array(
          z.strictObject({ name: z.string(), standing: z.enum(['tell', 'toldToday', 'noAccount', 'yourself']) }),
        ),
      }),
    ),
    /** How many notices would be sent now. */
    notices: z.int(),
  }),
  run: async ({ db, subject, actor, today }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const found = await findCalls(db, { assessed: subject, me: actor.personId, today })
    if (!found.ok) return found
    const { assessment, units } = subject.rows
    const names = new Map(units.map(({ unitId, name }) => [unitId, name]))
    return ok({
      name: assessment.name,
      calls: found.value.map(({ call: { kind, unitId, waiting, count, dueOn }, people }) => ({
        ...{ kind, unitId, count, dueOn, unitName: names.get(unitId) ?? '' },
        waiting: waiting.map((id) => names.get(id) ?? ''),
        people: people.map(({ name, standing }) => ({ name, standing })),
      })),
      notices: found.value.reduce((sum, { people }) => sum + people.filter(isTold).length, 0),
    })
  },
})

/** Tells each of them what is missing, once a day: whoever was told today is not told again. */
export const remindBlockers = change({
  name: 'combination.remind',
  action: 'assessment.combine',
  audit: 'named',
  dataClass: 'internal',
  input,
  target: assessorOf,
  /** How many notices were sent. */
  output: z.strictObject({ notices: z.int() }),
  run: async ({ tx, input: { assessmentId }, actor, today }) => {
    const now = await findAssessed(tx, assessmentId, today)
    if (now === undefined) return refuse('notFoundOrNoAccess')
    const found = await findCalls(tx, { assessed: now, me: actor.personId, today })
    if (!found.ok) return found
    const about = now.rows.assessment.name
    let notices = 0
    for (const kind of CALL_KINDS) {
      const drafts = draftsOf(found.value, { kind, assessmentId, about })
      // Of two who send at once the second tells nobody again: one notice of a kind a day.
      notices += await insertNotices(tx, { kind, day: today, sentBy: actor.personId, notices: drafts })
    }
    return ok({ notices })
  },
})

interface CallToPeople {
  readonly call: Call
  readonly people: readonly CalledPerson[]
}

interface Asked {
  readonly assessed: Assessed
  readonly me: PersonId
  readonly today: PlainDate
}

async function findCalls(
  db: TenantRead,
  { assessed: { rows, readiness }, me, today }: Asked,
): Promise<Result<readonly CallToPeople[]>> {
  const { id, state, assessorUnitId } = rows.assessment
  if (state === 'published' || state === 'final') return refuse('alreadyPublished')
  const unitIds = [assessorUnitId, ...rows.units.map(({ unitId }) => unitId)]
  const holders = await listHeldPosts(db, { day: today, unitIds })
  const calls = whoBlocks(rows, readiness, holders.map(holderOf))
  const personIds = [...new Set(calls.flatMap(({ people }) => people.map(({ personId }) => personId)))]
  const [accounts, toldToday] = await Promise.all([
    listPersonAccounts(localPart(db), { districtId: db.districtId, personIds }),
    listToldOn(db, { kinds: CALL_KINDS, subjectId: id, day: today }),
  ])
  const withAccount = new Set(accounts.flatMap(({ personId, disabled }) => (disabled ? [] : [personId])))
  return ok(calls.map((call) => ({ call, people: peopleCalled(call, { toldToday, withAccount, me }) })))
}

function draftsOf(
  calls: readonly CallToPeople[],
  {
    kind,
    assessmentId,
    about,
  }: { readonly kind: CallKind; readonly assessmentId: AssessmentId; readonly about: string },
) {
  return calls.flatMap(({ call, people }) =>
    call.kind !== kind
      ? []
      : people.filter(isTold).map(({ personId }) => ({
          ...{ personId, unitId: call.unitId, subjectId: assessmentId, detail: callDetail(call, about) },
        })),
  )
}

function isTold({ standing }: CalledPerson): boolean {
  return standing === 'tell'
}
