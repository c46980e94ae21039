import fc from 'fast-check'
import type { AccountId, DistrictId, PersonId, PostId, UnitId } from '../src/kernel/index.ts'
import { Role, type UnitKind } from '../src/org/index.ts'
import { ACTIONS, type Action, type ActionSpec, type Reach } from '../src/policy/action.ts'
import type { Actor, Target } from '../src/policy/actor.ts'
import type { can } from '../src/policy/can.ts'
import type { inScope, scopeOf } from '../src/policy/scope.ts'

/** The decisions under test: those of the product, or those of a copy with a guard less. */
export interface Decisions {
  readonly can: typeof can
  readonly scopeOf: typeof scopeOf
  readonly inScope: typeof inScope
}

/** A unit of a random tree; the root is its own parent. */
interface Node {
  readonly parent: number
  readonly kind: UnitKind
}

interface Scene {
  readonly tree: readonly Node[]
  readonly posts: readonly { readonly role: Role; readonly at: number }[]
  readonly assigned: boolean
}

const MOST_UNITS = 14
const KINDS: readonly UnitKind[] = ['generalBranch', 'branch', 'group']

const scenes: fc.Arbitrary<Scene> = fc
  .array(fc.record({ parent: fc.nat(), kind: fc.constantFrom(...KINDS) }), { minLength: 3, maxLength: MOST_UNITS })
  .chain((drawn) => {
    const below = drawn.map(({ parent, kind }, at): Node => ({ parent: parent % (at + 1), kind }))
    const tree: readonly Node[] = [{ parent: 0, kind: 'district' }, ...below]
    const post = fc.record({ role: fc.constantFrom(...Role.options), at: fc.nat({ max: tree.length - 1 }) })
    return fc.record({
      ...{ tree: fc.constant(tree), assigned: fc.boolean() },
      posts: fc.array(post, { minLength: 0, maxLength: 3 }),
    })
  })

const idOf = (at: number) => `unit ${at}` as UnitId

function wayTo(tree: readonly Node[], at: number): readonly UnitId[] {
  const node = tree[at]
  return at === 0 || node === undefined ? [idOf(0)] : [...wayTo(tree, node.parent), idOf(at)]
}

/** Slow and by parents alone: whether one climbs from a unit to another. */
function climbs(tree: readonly Node[], from: number, to: number): boolean {
  let at = from
  while (at !== to && at !== 0) at = tree[at]?.parent ?? 0
  return at === to
}

interface Question {
  readonly scene: Scene
  readonly spec: ActionSpec
  readonly target: number
}

function isGranted({ scene: { tree, posts }, spec, target }: Question): boolean {
  return posts.some(({ role, at }) => {
    const kind = tree[at]?.kind
    const isAbove = kind === 'district' || kind === 'generalBranch'
    return spec.grants.some((grant) => {
      if (grant.role !== role) return false
      const reach: Reach = spec.withinBranch === true && isAbove ? 'own' : grant.reach
      if (reach === 'tenant') return at === 0
      if (reach === 'subtree') return climbs(tree, target, at)
      return reach === 'own' ? at === target : climbs(tree, at, target)
    })
  })
}

/** What has to be answered, worked out with nothing of the product but its table of actions. */
function answerOf(question: Question): string {
  const { scene, spec, target } = question
  const { tree, posts, assigned } = scene
  const isOwn = target !== 0 && posts.some(({ at }) => climbs(tree, at, target))
  if (spec.neverForOwnUnit === true && isOwn) return 'reviewerOfOwnUnit'
  if ((spec.byAssignment === true && assigned) || isGranted(question)) return 'ok'
  const isSeen = posts.some(({ at }) => climbs(tree, target, at) || climbs(tree, at, target))
  return isSeen ? 'notPermitted' : 'notFoundOrNoAccess'
}

function actorOf({ tree, posts }: Scene): Actor {
  return {
    ...{ accountId: 'a' as AccountId, personId: 'p' as PersonId, districtId: 'd' as DistrictId },
    posts: posts.map(({ role, at }, index) => ({
      ...{ postId: `post ${index}` as PostId, role, unitId: idOf(at) },
      ...{ unitKind: tree[at]?.kind ?? 'group', unitPath: wayTo(tree, at) },
    })),
  }
}

/**
 * Random trees with random posts: every action at every unit is answered as the slow oracle says, and what a list may show
 * is exactly what the posts grant, no unit more and none less. Gives the number of answers that were compared.
 */
export function compareWithOracle(decisions: Decisions, runs: number): number {
  let compared = 0
  fc.assert(
    fc.property(scenes, (scene) => {
      const actor = actorOf(scene)
      const targets = scene.tree.map(
        ({ kind }, at): Target => ({
          ...{ unitId: idOf(at), unitPath: wayTo(scene.tree, at), unitKind: kind },
        }),
      )
      for (const [action, spec] of Object.entries<ActionSpec>(ACTIONS) as [Action, ActionSpec][]) {
        const scope = decisions.scopeOf(actor, action)
        for (const [at, target] of targets.entries()) {
          const decision = decisions.can(actor, action, target, { assignedReviewer: scene.assigned })
          const found = decision.allowed ? 'ok' : decision.refusal.code
          const wanted = answerOf({ scene, spec, target: at })
          if (found !== wanted) throw new Error(`${action} at ${at}: ${found} instead of ${wanted}`)
          const isListed = decisions.inScope(scope, target.unitPath)
          const isMeant = isGranted({ scene, spec, target: at })
          if (isListed !== isMeant) throw new Error(`${action}: unit ${at} is ${isListed ? '' : 'not '}listed`)
          compared += 1
        }
      }
    }),
    { numRuns: runs },
  )
  return compared
}
