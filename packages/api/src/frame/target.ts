import { type FoundActor, findTarget, type TenantRead } from '@jianjia/db'
import { type PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { ACTIONS, type Action, type Actor, can, holdsAnywhere, type Target } from '@jianjia/domain/policy'
import type { SignedInAccount } from './context.ts'
import { Refused } from './error-bridge.ts'
import type { Aim } from './meta.ts'
import { requireActor } from './requester.ts'

/**
 * What a procedure is about, so that permission can be asked before anything else is read:
 * - `root`: the tenant as a whole
 * - `{ unit: field }`: the unit whose id stands in this field of the input
 * - `scope`: no single unit; the actor must hold the action somewhere, and `run` shows what lies in `scope`
 * - a function: finds the unit that the thing named in the input belongs to, or undefined when there is no such thing
 */
export type TargetSpec<Input, Subject> =
  | 'root'
  | 'scope'
  | { readonly unit: keyof Input & string }
  | Lookup<Input, Subject>

export function aimOf(spec: string | object): Aim {
  return spec === 'root' || spec === 'scope' ? spec : 'unit'
}

export type Lookup<Input, Subject> = (ask: LookupAsk<Input>) => Promise<Found<Subject> | undefined>

export interface LookupAsk<Input> {
  readonly db: TenantRead
  readonly input: Input
  readonly actor: Actor
  readonly today: PlainDate
}

export interface Found<Subject> {
  readonly unitId: UnitId
  /** The actor is an assigned reviewer of this unit in the assessment asked about. */
  readonly assignedReviewer?: boolean
  /** What the lookup has read anyway; `run` gets it as `subject`. */
  readonly subject?: Subject
}

export interface Permitted<Subject> extends Omit<FoundActor, 'personName' | 'secondFactorFrom'> {
  /** Undefined for `scope`. */
  readonly target: Target | undefined
  readonly subject: Subject | undefined
}

interface Permission<Input, Subject> {
  readonly db: TenantRead
  readonly account: SignedInAccount
  readonly input: Input
  readonly action: Action
  readonly spec: TargetSpec<Input, Subject>
}

/** Throws `Refused` unless the actor may do the action. What is out of reach is refused like what does not exist. */
export async function permit<Input, Subject>(ask: Permission<Input, Subject>): Promise<Permitted<Subject>> {
  const { db, account, input, action, spec } = ask
  const named = typeof spec === 'object' ? UnitId.parse(input[spec.unit]) : undefined
  // Asked together: they go to the database in one trip.
  const [found, early] = await Promise.all([requireActor(db, account), named && findTarget(db, named)])
  const { actor, rootUnitId, today, now } = found
  const known = { actor, rootUnitId, today, now }
  if (spec === 'scope') {
    if (!mayHaveSome(actor, action)) throw new Refused(refuse('notPermitted', { action }).refusal)
    return { ...known, target: undefined, subject: undefined }
  }
  if (spec === 'root') {
    const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
    return { ...known, target: decide({ actor, action, target: root }), subject: undefined }
  }
  if (typeof spec === 'object')
    return { ...known, target: decide({ actor, action, target: early }), subject: undefined }
  const looked = await spec({ db, input, actor, today })
  const target = looked && (await findTarget(db, looked.unitId))
  const assignedReviewer = looked?.assignedReviewer ?? false
  return { ...known, target: decide({ actor, action, target, assignedReviewer }), subject: looked?.subject }
}

interface Question {
  readonly actor: Actor
  readonly action: Action
  readonly target: Target | undefined
  readonly assignedReviewer?: boolean
}

function decide({ actor, action, target, assignedReviewer = false }: Question): Target {
  if (target === undefined) throw new Refused(refuse('notFoundOrNoAccess').refusal)
  const decision = can(actor, action, target, { assignedReviewer })
  if (!decision.allowed) throw new Refused(decision.refusal)
  return target
}

/** For a list: who is given the action by assignments may ask, and sees what is assigned. */
function mayHaveSome(actor: Actor, action: Action): boolean {
  return 'byAssignment' in ACTIONS[action] || holdsAnywhere(actor, action)
}
