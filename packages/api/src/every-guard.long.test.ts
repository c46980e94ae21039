import { apiBench } from '@jianjia/api/testing'
import { ACTIONS, type Action, type ActionSpec } from '@jianjia/domain/policy'
import { afterAll, expect, test } from 'vitest'
import { isNoticed, judgedCells, loosenedSpecs } from '../testing/loosened-guards.ts'
import { TENANT_PROCEDURES } from '../testing/walk.ts'

const total = { guards: 0, caught: 0 }
const caughtOf = new Map<string, boolean>()
afterAll(() => process.stdout.write(`guards taken away: ${total.guards}, noticed: ${total.caught}\n`))

test.for(TENANT_PROCEDURES.map((meta) => [meta.name, meta] as const))(
  '%s: each guard that its cells are about is missed when it is gone',
  async ([, meta], { task }) => {
    await using bench = await apiBench()
    const cells = await judgedCells(bench, meta)
    const spec: ActionSpec = ACTIONS[meta.action]
    const missed: string[] = []
    let about = 0
    for (const loosened of loosenedSpecs(spec)) {
      const noticed = await isNoticed(bench, { meta, cells, loosened })
      if (noticed === undefined) continue
      about += 1
      const name = `${meta.action}: ${loosened.what}`
      caughtOf.set(name, (caughtOf.get(name) ?? false) || noticed)
      if (!noticed) missed.push(loosened.what)
    }
    total.guards += about
    total.caught += about - missed.length
    expect(missed).toEqual([])
    Object.assign(task.meta, { figures: { guards: about, noticed: about - missed.length } })
  },
)

/** A role that reaches everywhere already loses nothing by being given more, and some examples know no reviewer. */
test('every role’s right is about a cell of some procedure', ({ task }) => {
  const asked = new Set<Action>(TENANT_PROCEDURES.map((meta) => meta.action))
  const guards = [...asked].flatMap((action) => loosenedSpecs(ACTIONS[action]).map(({ what }) => `${action}: ${what}`))
  const unseen = guards.filter((name) => !caughtOf.get(name))
  Object.assign(task.meta, { figures: { actions: asked.size, guards: guards.length, withoutACell: unseen.length } })
  expect(unseen.filter((name) => name.endsWith('loses it'))).toEqual([])
})
