import { apiBench, BENCH_PERSON_NAMES, type BenchPerson } from '@jianjia/api/testing'
import { findActor, inTenant } from '@jianjia/db'
import { listHeldPosts, listTreeRecords } from '@jianjia/db/org'
import { countStatements } from '@jianjia/db/testing'
import { treeAsOf } from '@jianjia/domain/org'
import { can } from '@jianjia/domain/policy'
import { expect, test } from 'vitest'

/** Two tenants of equal names: whatever is listed is asked of the rule one by one, and never holds the other's canary. */
test('the tree and the people are exactly those that the rule allows, for everybody in every role', async () => {
  await using bench = await apiBench()
  const { tenant, otherTenant, db } = bench
  const { districtId } = tenant
  let shown = 0
  for (const name of BENCH_PERSON_NAMES) {
    const person: BenchPerson = tenant.people[name]
    if (person.role === undefined) continue
    const oracle = await inTenant(db, districtId, 'read', async (read) => {
      const found = await findActor(read, person.accountId)
      if (found === undefined) throw new Error(`${name} is not known`)
      const { actor, today, now } = found
      const tree = treeAsOf(await listTreeRecords(read, { day: today, knownAt: now }), today, now)
      const target = (unitId: (typeof tenant.units.school)['unitId']) => {
        const node = tree.nodes.get(unitId)
        return node && { unitId, unitPath: node.path, unitKind: node.kind }
      }
      const may = (action: 'org.read' | 'person.read', unitId: (typeof tenant.units.school)['unitId']) => {
        const asked = target(unitId)
        return asked !== undefined && can(actor, action, asked).allowed
      }
      const posts = await listHeldPosts(read, { day: today })
      const readable = posts.filter(({ unitId }) => may('person.read', unitId))
      return {
        units: [...tree.nodes.keys()].filter((unitId) => may('org.read', unitId)),
        posts: readable.map(({ id }) => id),
        persons: [...new Set(readable.map(({ personId }) => personId))],
        chairsOf: (unitId: (typeof tenant.units.school)['unitId']) =>
          may('person.read', unitId)
            ? posts
                .filter((post) => post.unitId === unitId && ['chair', 'groupLeader'].includes(post.role))
                .map(({ personName }) => personName)
            : [],
      }
    })
    const caller = bench.callerFor(person)
    const { nodes } = await caller.org.tree({ districtId })
    expect([name, nodes.map(({ unitId }) => unitId).toSorted()]).toEqual([name, oracle.units.toSorted()])
    for (const node of nodes) expect(node.chairs).toEqual(oracle.chairsOf(node.unitId))
    shown += nodes.length
    expect(JSON.stringify(nodes)).not.toContain(otherTenant.canary)
    if (oracle.posts.length === 0) continue
    const { people, total } = await caller.person.list({ districtId })
    expect([name, people.flatMap(({ posts }) => posts.map(({ postId }) => postId)).toSorted()]).toEqual([
      name,
      oracle.posts.toSorted(),
    ])
    expect([total, people.map(({ personId }) => personId).toSorted()]).toEqual([
      oracle.persons.length,
      oracle.persons.toSorted(),
    ])
    expect(JSON.stringify(people)).not.toContain(otherTenant.canary)
    const found = await caller.person.list({ districtId, words: otherTenant.canary })
    expect(found).toEqual({ total: 0, people: [] })
  }
  expect(shown).toBeGreaterThan(60)
})

test('ten times as many units and people take the same number of statements', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId } = tenant
  const caller = bench.callerFor(tenant.people.townChair)
  const count = async () => {
    const tree = await countStatements(bench.db, () => caller.org.tree({ districtId }))
    const people = await countStatements(bench.db, () => caller.person.list({ districtId }))
    const unit = await countStatements(bench.db, () =>
      caller.org.unit({ districtId, unitId: tenant.units.town.unitId }),
    )
    return {
      statements: [tree, people, unit].map(({ statements }) => statements.length),
      nodes: tree.result.nodes.length,
      people: people.result.people.length,
    }
  }
  const grow = (rows: number) =>
    scratch.owner.query(
      `with ids as materialized (select gen_random_uuid() as id, n from generate_series(1, $3::int) as n),
       units as (insert into unit (district_id, id, kind, opened_on) select $1, id, 'branch', '2024-01-01' from ids),
       names as (insert into unit_name (district_id, id, unit_id, name, short_name, pinyin, initials, valid_from)
         select $1, gen_random_uuid(), id, '校' || n, '校' || n, 'xiao' || n, 'x' || n, '2024-01-01' from ids),
       places as (insert into placement (district_id, id, unit_id, unit_kind, parent_id, parent_kind, line, valid_from)
         select $1, gen_random_uuid(), id, 'branch', $2, 'generalBranch', 'union', '2024-01-01' from ids),
       people as (insert into person (district_id, id, name, pinyin, initials)
         select $1, id, '人' || n, 'ren' || n, 'r' || n from ids)
       insert into post (district_id, id, person_id, unit_id, role, valid_from)
         select $1, gen_random_uuid(), id, id, 'chair', '2024-01-01' from ids`,
      [districtId, tenant.units.town.unitId, rows],
    )
  await grow(30)
  const few = await count()
  await grow(270)
  const many = await count()
  expect(many.nodes - few.nodes).toBe(270)
  expect([few.people, many.people]).toEqual([32, 50])
  expect(many.statements).toEqual(few.statements)
  expect(Math.max(...many.statements)).toBeLessThan(14)
})
