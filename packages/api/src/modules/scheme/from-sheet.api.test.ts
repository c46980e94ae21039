import { type ApiBench, apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { SheetReading } from '@jianjia/domain/scheme'
import { expect, test } from 'vitest'

const SHEET = [
  '考核评分表（满分20分）,,,',
  '类别,考核内容,分值,评分标准',
  '自身建设（12分）,★换届,5,未按期换届不得分',
  ',会议,5,每缺一次扣1分，扣完为止',
  '民主管理（10分）,提案办理,,由评审组评定',
  '一票否决：发生重大安全事故的。,,,',
].join('\n')

function reading({ tenant, upload }: ApiBench, text: string | Uint8Array, by = tenant.people.officer) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const { districtId } = tenant
  return upload('scheme.readSheet', { by, input: { districtId }, bytes, fileName: '评分表.csv', mediaType: 'text/csv' })
}

/** The lines as they were read, nothing changed. */
function confirmed(sheet: SheetReading) {
  return {
    ...{ total: sheet.baseTotal, bonus: null, gates: sheet.gates, vetoes: sheet.vetoes, levels: sheet.levels },
    categories: sheet.categories.map(({ name, points, items }) => ({
      ...{ name, points },
      lines: items.map((item) => ({
        ...{ name: item.name, points: item.points, standard: item.ruleText },
        rule: item.rule ?? { kind: 'judged' as const },
      })),
    })),
  }
}

test('a sheet is read, confirmed, and becomes a draft; reading writes nothing', async () => {
  await using bench = await apiBench()
  const { owner } = bench.scratch
  const untouched = await databaseChecksum(owner)
  const sheet = SheetReading.parse(await reading(bench, SHEET))
  expect(await databaseChecksum(owner)).toBe(untouched)
  expect(sheet.warnings.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
    'totalMismatch A1',
    'categorySumMismatch A3',
    'missingPoints C5',
  ])
  const officer = bench.callerFor(bench.tenant.people.officer)
  const { districtId } = bench.tenant
  const input = { districtId, key: newKey(), name: '评分表', yearLabel: '2026', sheet: confirmed(sheet) }
  const { schemeId, version } = await officer.scheme.createFromSheet(input)
  expect(version).toBe(1)
  expect(await officer.scheme.createFromSheet(input)).toEqual({ schemeId, version })
  const found = await officer.scheme.get({ districtId, schemeId })
  expect(found).toMatchObject({ name: '评分表', state: 'draft', preset: null, parameters: {}, version: 1 })
  expect(found.scheme.items.map(({ id, name, points, rule }) => [id, name, points, rule.kind])).toEqual([
    ['c1-1', '换届', '5', 'allOrNothing'],
    ['c1-2', '会议', '5', 'deductPerOccurrence'],
    ['c2-1', '提案办理', '0', 'judged'],
    ['g1', '必备：换届', '0', 'gate'],
    ['v1', '发生重大安全事故的', '0', 'veto'],
  ])
  expect(await outcomeOf(officer.scheme.publish({ districtId, schemeId, expectedVersion: 1, key: newKey() }))).toBe(
    'schemeHasErrors',
  )
})

test('a file that is no scoring sheet, or an actor who may not write schemes, is refused and nothing is written', async () => {
  await using bench = await apiBench()
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await outcomeOf(reading(bench, '姓名,手机号\n张三,138'))).toBe('schemeSheetUnread')
  expect(await outcomeOf(reading(bench, new Uint8Array([0x50, 0x4b, 3, 4, 9])))).toBe('notASpreadsheet')
  const { administrator } = bench.tenant.people
  expect(await outcomeOf(reading(bench, SHEET, administrator))).toBe('notPermitted')
  const { districtId } = bench.tenant
  const sheet = { total: null, categories: [], bonus: null, gates: [], vetoes: [] }
  const levels = [
    { name: '优秀', min: '90' },
    { name: '优秀', min: '80' },
  ]
  const create = { districtId, key: newKey(), name: 'x', yearLabel: '2026', sheet: { ...sheet, levels } }
  expect(await outcomeOf(bench.callerFor(bench.tenant.people.officer).scheme.createFromSheet(create))).toBe(
    'schemeFaulty',
  )
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})
