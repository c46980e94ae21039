import { randomUUID } from 'node:crypto'
import { type ApiBench, apiBench } from '@jianjia/api/testing'
import type { SeedPerson } from '@jianjia/db/testing'
import { type PersonId, plainDate, type UnitId } from '@jianjia/domain/kernel'
import { Role } from '@jianjia/domain/org'
import { ACTIONS, type Action } from '@jianjia/domain/policy'
import { expect, test } from 'vitest'
import {
  climbs,
  type Draw,
  drawFrom,
  oneOf,
  type RandomTree,
  reachedUnits,
  seedRandomTree,
} from '../testing/random-tree.ts'

const TREES = 3
const UNITS = 24
/** Of each list by each of the people. */
const QUERIES = 50
const PAGE_SIZE = 7

const DETAILS = {
  ...{ genre: 'news', channel: '公众号', level: 'district', adopted: true },
  ...{ adoptedOn: '2026-01-05', link: null, author: null },
}

interface Entry {
  readonly id: string
  readonly unitId: UnitId
  readonly day: string
  readonly title: string
  readonly trashed: boolean
}

interface Plan {
  readonly id: string
  readonly unitId: UnitId
  readonly title: string
  readonly state: 'draft' | 'submitted' | 'accepted'
}

interface Scene {
  readonly bench: ApiBench
  readonly tree: RandomTree
  readonly entries: readonly Entry[]
  readonly plans: readonly Plan[]
}

async function fill(bench: ApiBench, tree: RandomTree, draw: Draw): Promise<Scene> {
  const { districtId, units, people } = tree
  const { owner } = bench.scratch
  const by = people[0]?.personId
  const up = (unitId: UnitId, kind: string) =>
    units.find((unit) => unit.kind === kind && climbs(units, unitId, unit.unitId))?.unitId ?? null
  const entries: Entry[] = []
  const plans: Plan[] = []
  for (const { unitId } of units) {
    for (let at = 0; at < 3; at++) {
      const day = `2026-0${1 + draw(9)}-1${draw(9)}`
      const entry = { id: randomUUID(), unitId, day, title: `简讯${draw(10)}`, trashed: draw(4) === 0 }
      entries.push(entry)
      await owner.query(
        `insert into ledger_entry (district_id, id, kind, unit_id, branch_id, general_branch_id, day, title, details,
           recorded_by, trashed_at, trashed_by)
         values ($1, $2, 'dispatch', $3, $4, $5, $6, $7, $8, $9, case when $10 then app.now() end,
           case when $10 then $9::uuid end)`,
        [
          ...[districtId, entry.id, unitId, up(unitId, 'branch'), up(unitId, 'generalBranch'), day, entry.title],
          ...[JSON.stringify(DETAILS), by, entry.trashed],
        ],
      )
    }
    const plan = {
      ...{ id: randomUUID(), unitId, title: `计划${draw(10)}` },
      state: oneOf(draw, ['draft', 'submitted', 'accepted'] as const),
    }
    plans.push(plan)
    await owner.query(
      `insert into plan (district_id, id, unit_id, kind, state, period_start, period_end, title, number, created_by,
         saved_by, submitted_at)
       values ($1, $2, $3, 'plan', $4::text, '2026-01-01', '2026-12-31', $5, case when $4::text = 'draft' then 0 else 1 end,
         $6, $6, case when $4::text = 'draft' then null else app.now() end)`,
      [districtId, plan.id, unitId, plan.state, plan.title, by],
    )
  }
  return { bench, tree, entries, plans }
}

interface Asked {
  readonly scene: Scene
  readonly asker: SeedPerson
  readonly draw: Draw
}

/** What was given, and all that the oracle would give. */
interface Compared {
  readonly found: readonly string[]
  readonly wanted: readonly string[]
  /** Only of a list that is whole, or comes in pages. */
  readonly total?: number
  readonly skipped?: number
  readonly pageSize?: number
}

type Ask = (asked: Asked) => Promise<Compared>

function reach({ scene: { tree }, asker }: Asked, action: Action): ReadonlySet<UnitId> {
  return reachedUnits({ tree, asker, spec: ACTIONS[action] })
}

const callerOf = ({ scene: { bench }, asker }: Asked) => bench.callerFor({ ...asker, role: undefined, at: undefined })

/** Which page of how many; the last ones are empty. */
const pageOf = (draw: Draw) => ({ page: 1 + draw(4), pageSize: PAGE_SIZE })

const LISTS: Readonly<Record<string, Ask>> = {
  'ledger.list': async (asked) => {
    const { scene, draw } = asked
    const [text, trashed] = [oneOf(draw, ['', '1', '简讯', '7', '无']), draw(3) === 0]
    const from = draw(2) === 0 ? null : plainDate(`2026-0${1 + draw(5)}-01`)
    const to = draw(2) === 0 ? null : plainDate(`2026-0${5 + draw(5)}-28`)
    const input = {
      districtId: scene.tree.districtId,
      kind: 'dispatch',
      from,
      to,
      text,
      trashed,
      ...pageOf(draw),
    } as const
    const { entries, total } = await callerOf(asked).ledger.list(input)
    const seen = reach(asked, 'ledger.read')
    const wanted = scene.entries
      .filter((entry) => seen.has(entry.unitId) && entry.trashed === trashed && entry.title.includes(text))
      .filter(({ day }) => (from === null || day >= from) && (to === null || day <= to))
    return {
      found: entries.map(({ entryId }) => entryId),
      total,
      wanted: wanted.map(({ id }) => id),
      ...pagedBy(input),
    }
  },
  'plan.list': async (asked) => {
    const { scene, asker, draw } = asked
    const state = oneOf(draw, [null, 'draft', 'submitted', 'accepted'] as const)
    const text = oneOf(draw, ['', '1', '计划', '9'])
    const input = { districtId: scene.tree.districtId, kind: null, state, text, ...pageOf(draw) }
    const { plans, total } = await callerOf(asked).plan.list(input)
    const seen = reach(asked, 'plan.read')
    const writes = (unitId: UnitId) =>
      asker.posts.some((post) => post.unitId === unitId && ['chair', 'committeeMember'].includes(post.role))
    const wanted = scene.plans.filter(
      (plan) =>
        seen.has(plan.unitId) &&
        (plan.state !== 'draft' || writes(plan.unitId)) &&
        (state === null || plan.state === state) &&
        (plan.title.includes(text) || nameOf(scene, plan.unitId).includes(text)),
    )
    return { found: plans.map(({ planId }) => planId), total, wanted: wanted.map(({ id }) => id), ...pagedBy(input) }
  },
  'person.list': async (asked) => {
    const { scene, draw } = asked
    const { districtId, units, people } = scene.tree
    const role = draw(2) === 0 ? undefined : oneOf(draw, Role.options)
    const unitId = draw(2) === 0 ? undefined : oneOf(draw, units).unitId
    const words = oneOf(draw, ['', 'found', 'asker', 'u1'])
    const input = { districtId, words, ...pageOf(draw), ...(role && { role }), ...(unitId && { unitId }) }
    const { people: found, total } = await callerOf(asked).person.list(input)
    const seen = reach(asked, 'person.read')
    const wanted = people.filter(
      ({ name, posts }) =>
        name.replaceAll(' ', '').includes(words) &&
        posts.some(
          (post) =>
            seen.has(post.unitId) &&
            (role === undefined || post.role === role) &&
            (unitId === undefined || climbs(units, post.unitId, unitId)),
        ),
    )
    // Of each no post that the asker may not read.
    expect(found.flatMap(({ posts }) => posts).filter((post) => !seen.has(post.unitId))).toEqual([])
    return { found: found.map(({ personId }) => personId), total, wanted: wanted.map(idOf), ...pagedBy(input) }
  },
  'search.find': async (asked) => {
    const { scene, draw } = asked
    const { districtId, people } = scene.tree
    const words = oneOf(draw, ['found', 'asker', 'u1', '计划', '计划3', 'unit'])
    const { found } = await callerOf(asked).search.find({ districtId, words })
    const ids = found.flatMap((each): readonly string[] => {
      if (each.kind === 'person') return [each.personId]
      if (each.kind === 'unit') return [each.unitId]
      return each.kind === 'plan' ? [each.planId] : []
    })
    const [persons, units, plans] = [reach(asked, 'person.read'), reach(asked, 'org.read'), reach(asked, 'plan.read')]
    const wanted = [
      ...people.filter(({ posts }) => posts.some(({ unitId }) => persons.has(unitId))).map(idOf),
      ...units,
      ...scene.plans.filter(({ unitId }) => plans.has(unitId)).map(({ id }) => id),
    ]
    return { found: ids, wanted }
  },
  'org.tree': async (asked) => {
    const { nodes } = await callerOf(asked).org.tree({ districtId: asked.scene.tree.districtId })
    const wanted = [...reach(asked, 'org.read')]
    return {
      found: nodes.map(({ unitId }) => unitId),
      total: nodes.length,
      wanted,
      ...pagedBy({ page: 1, pageSize: UNITS }),
    }
  },
}

function nameOf({ tree: { units } }: Scene, id: UnitId): string {
  return units.find(({ unitId }) => unitId === id)?.name ?? ''
}

function idOf({ personId }: { readonly personId: PersonId }): string {
  return personId
}

function pagedBy({ page, pageSize }: { readonly page: number; readonly pageSize: number }) {
  return { skipped: (page - 1) * pageSize, pageSize }
}

test.for(Array.from({ length: TREES }, (_, at) => at + 1))(
  'tree %i: every list gives what the posts grant, no row more and none less, and counts as many',
  async (seed, { task }) => {
    await using bench = await apiBench()
    const draw = drawFrom(seed)
    const scene = await fill(bench, await seedRandomTree(bench.scratch, draw, UNITS), draw)
    const figures = { queries: 0, rows: 0, refused: 0 }
    for (const asker of scene.tree.askers)
      for (const [name, ask] of Object.entries(LISTS))
        for (let query = 0; query < QUERIES; query++) {
          const compared = await ask({ scene, asker, draw }).catch((error: unknown) => {
            if (error instanceof Error && error.message === 'notPermitted') return undefined
            throw error
          })
          figures.queries += 1
          if (compared === undefined) {
            figures.refused += 1
            continue
          }
          const { found, wanted, total, skipped = 0, pageSize = 0 } = compared
          figures.rows += found.length
          const where = `${name} for ${asker.name}`
          expect([where, found.filter((id) => !wanted.includes(id))]).toEqual([where, []])
          if (total === undefined) continue
          const onPage = Math.max(0, Math.min(pageSize, wanted.length - skipped))
          expect([where, new Set(found).size]).toEqual([where, onPage])
          // What is asked for behind the last page is told as nothing.
          if (found.length > 0 || skipped === 0) expect([where, total]).toEqual([where, wanted.length])
        }
    Object.assign(task.meta, { figures })
    process.stdout.write(`tree ${seed}: ${JSON.stringify(figures)}\n`)
    expect(figures.rows).toBeGreaterThan(1_000)
    expect(figures.refused).toBeLessThan(figures.queries / 3)
  },
)
