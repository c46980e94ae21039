import {
  apiBench,
  BENCH_PERSON_NAMES,
  type BenchPerson,
  outcomeOf,
  seedAssessment,
  seedPlan,
  seedPublishedScheme,
} from '@jianjia/api/testing'
import { countStatements, databaseChecksum } from '@jianjia/db/testing'
import { expect, test } from 'vitest'

/** What is asked: parts of names of both tenants, which are the same but for the canary. */
const ASKED = ['工会', '中学', '柳河', '第', '周禾', '丝雀', '考核', '计划', '数学组', '2'] as const

test('nobody finds what no list of theirs would show, and everybody finds what it does', async () => {
  await using bench = await apiBench()
  const { tenant, otherTenant, scratch } = bench
  const { districtId } = tenant
  for (const each of [tenant, otherTenant]) {
    await seedPublishedScheme(bench, each)
    await seedAssessment(bench, each)
    for (const unit of ['school', 'otherSchool', 'town'] as const)
      await seedPlan(bench, each, { unit, state: 'submitted' })
  }
  const before = await databaseChecksum(scratch.owner)
  const kinds = new Set<string>()
  for (const name of BENCH_PERSON_NAMES) {
    const person: BenchPerson = tenant.people[name]
    const caller = bench.callerFor(person)
    if (person.role === undefined) {
      expect(await outcomeOf(caller.search.find({ districtId, words: '工会' }))).toBe('noPostHere')
      continue
    }
    const listed = new Set<string>()
    const read = async (list: Promise<readonly string[]>) => {
      for (const id of await list.catch(() => [])) listed.add(id)
    }
    await read(caller.org.tree({ districtId }).then(({ nodes }) => nodes.map(({ unitId }) => unitId)))
    await read(caller.person.list({ districtId }).then(({ people }) => people.map(({ personId }) => personId)))
    await read(caller.scheme.list({ districtId }).then(({ schemes }) => schemes.map(({ schemeId }) => schemeId)))
    await read(
      caller.assessment.list({ districtId }).then(({ assessments }) => assessments.map((each) => each.assessmentId)),
    )
    const anyPlan = { districtId, kind: null, state: null, text: '', page: 1, pageSize: 100 }
    await read(caller.plan.list(anyPlan).then(({ plans }) => plans.map(({ planId }) => planId)))
    for (const words of ASKED) {
      const { found } = await caller.search.find({ districtId, words })
      expect(JSON.stringify(found)).not.toContain(otherTenant.canary)
      for (const each of found) {
        kinds.add(each.kind)
        const id = Object.values(each).find((value) => listed.has(value ?? ''))
        expect([name, words, each, id !== undefined]).toEqual([name, words, each, true])
      }
    }
  }
  expect([...kinds].toSorted()).toEqual(['assessment', 'person', 'plan', 'scheme', 'unit'])
  expect(await databaseChecksum(scratch.owner)).toBe(before)
  const elsewhere = bench.callerFor(tenant.people.officer).search.find({ ...otherTenant, words: '工会' } as never)
  expect(await outcomeOf(elsewhere)).not.toBe('ok')
})

test('by name, pinyin, first letters and with one slip; a handful of statements whatever is typed', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const spelled = [
    [
      `update unit_name set pinyin = 'diyizhongxuegonghui', initials = 'dyzxgh' where unit_id = $1`,
      units.school.unitId,
    ],
    [`update person set pinyin = 'zhouhe', initials = 'zh' where id = $1`, people.chair.personId],
  ] as const
  await scratch.owner.query('alter table app.unit_name disable trigger user')
  for (const [text, id] of spelled) await scratch.owner.query(text, [id])
  const { planId } = await seedPlan(bench, tenant, { unit: 'school', state: 'submitted' })
  const find = async (words: string) => (await bench.callerFor(people.officer).search.find({ districtId, words })).found
  const unit = { kind: 'unit', unitId: units.school.unitId, under: units.district.name }
  for (const words of ['第一中学工会', 'diyizhongxue', ' Di yi zhong xue ', 'dyzx', 'diyizongxue', 'diyizhognxue'])
    expect([words, (await find(words))[0]]).toMatchObject([words, unit])
  expect(await find('diyizhongxue')).toContainEqual(expect.objectContaining({ kind: 'plan', planId }))
  for (const words of ['zhouhe', 'zhuohe', 'zhouh'])
    expect([words, await find(words)]).toMatchObject([
      words,
      [{ kind: 'person', personId: people.chair.personId, role: 'chair', unitName: units.school.name }],
    ])
  expect(await find('meiyouzhege')).toEqual([])
  const { statements } = await countStatements(bench.db, () => find('zhouhe'))
  expect(statements.length).toBeLessThanOrEqual(16)
})
