import { type ApiBench, apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { countStatements, databaseChecksum } from '@jianjia/db/testing'
import { plainDate } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'
import { DOWNLOADS } from '../../../router.ts'
import { ImportResult } from '../../sheet-import/sheet-preview.ts'
import { wrongRowsKey } from '../../sheet-import/wrong-rows-key.ts'
import { RosterImportPreview } from './preview-import.ts'

const HEAD = '序号,会员姓名,工会小组,入会时间,联系电话,身份证号码'
const NUMBER = '11010519491231002X'
const LIST = [
  HEAD,
  `1,钱文,数学组,2019年9月,13800138000,${NUMBER}`,
  '2,孙亮,英语组,2020-09-01,,',
  '3,李 新,,2021.9.1,,',
  '合计,3,,,,',
] as const

/** The head names groups by names that the bench gives as short ones: first characters and its canary. */
function renamed(bench: ApiBench, lines: readonly string[]): readonly string[] {
  const { units } = bench.tenant
  return lines.map((line) =>
    line.replace(',数学组', `,${units.schoolGroup.name}`).replace(',英语组', `,${units.schoolSecondGroup.name}`),
  )
}

interface Importing {
  readonly by?: keyof ApiBench['tenant']['people']
  readonly more?: object
  readonly fileName?: string
}

function importing(bench: ApiBench, content: readonly string[] | Uint8Array, options: Importing = {}) {
  const { districtId, units, people } = bench.tenant
  const { by = 'chair', more = {}, fileName = '名册.csv' } = options
  const bytes = content instanceof Uint8Array ? content : new TextEncoder().encode(renamed(bench, content).join('\n'))
  const file = { by: people[by], bytes, fileName, mediaType: 'text/csv' }
  const input = { districtId, unitId: units.school.unitId, columns: {}, fill: {}, answers: {}, ...more }
  return {
    preview: async () => RosterImportPreview.parse(await bench.upload('roster.importPreview', { ...file, input })),
    apply: async (fingerprint: string, skipWrong = false) =>
      ImportResult.parse(
        await bench.upload('roster.importApply', {
          ...file,
          input: { ...input, key: newKey(), fingerprint, skipWrong },
        }),
      ),
  }
}

async function imported(bench: ApiBench, lines: readonly string[], options: Importing = {}) {
  const file = importing(bench, lines, options)
  return file.apply((await file.preview()).fingerprint)
}

async function exported(bench: ApiBench, more: object = {}, by: keyof ApiBench['tenant']['people'] = 'chair') {
  const { districtId, people, units } = bench.tenant
  const input = { districtId, unitId: units.school.unitId, format: 'xlsx', language: 'zh', ...more }
  const file = await DOWNLOADS['roster.export']?.open(bench.contextFor(people[by]), input)
  if (file === undefined || !('bytes' in file.content)) throw new Error('nothing was exported')
  return file.content.bytes
}

function chair(bench: ApiBench) {
  const { districtId, units, people } = bench.tenant
  const { roster } = bench.callerFor(people.chair)
  return { roster, at: { districtId, unitId: units.school.unitId } }
}

test('a school’s own list is previewed, imported, and changes nothing a second time', async () => {
  await using bench = await apiBench()
  const { owner } = bench.scratch
  const untouched = await databaseChecksum(owner)
  const file = importing(bench, LIST)
  const preview = await file.preview()
  expect(preview).toMatchObject({ counts: { new: 3, changed: 0, same: 0, wrong: 0 }, headerRow: 1, asked: [] })
  expect(preview.columns[0]).toEqual({ column: '序号', at: 0, field: null })
  expect(preview.skippedRows).toEqual([{ row: 5, reason: 'subtotal' }])
  expect(await databaseChecksum(owner)).toBe(untouched)
  expect(await file.apply(preview.fingerprint)).toEqual({ created: 3, changed: 0, same: 0, skipped: 0 })
  const { roster, at } = chair(bench)
  const { members, inService } = await roster.list(at)
  expect(new Set(members.map(({ name, unitName, joinedOn }) => [name, unitName, joinedOn].join(' ')))).toEqual(
    new Set(['孙亮 第一中学英语组 2020-09-01', '李新 第一中学工会 2021-09-01', '钱文 第一中学数学组 2019-09-01']),
  )
  expect(inService).toBe(3)
  const again = await file.preview()
  expect(again.counts).toEqual({ new: 0, changed: 0, same: 3, wrong: 0 })
  const kept = ['audit_log', 'idempotency']
  const before = await databaseChecksum(owner, kept)
  expect(await file.apply(again.fingerprint)).toEqual({ created: 0, changed: 0, same: 3, skipped: 0 })
  expect(await databaseChecksum(owner, kept)).toBe(before)
})

test('a list of next year changes groups from its day, retires, and removes nobody', async () => {
  await using bench = await apiBench()
  await imported(bench, LIST)
  const next = ['姓名,小组,退休日期', '钱文,英语组,', '孙亮,英语组,2026-01-01']
  const more = { from: '2025-09-01' }
  const preview = await importing(bench, next, { more }).preview()
  expect(preview.rows).toMatchObject([
    { name: '钱文', state: 'changed', changes: [{ field: 'group', from: '第一中学数学组', to: '第一中学英语组' }] },
    { name: '孙亮', state: 'changed', changes: [{ field: 'retiredOn', from: '', to: '2026-01-01' }] },
  ])
  expect(preview.leftOut).toEqual({ count: 1, names: ['李新'] })
  expect(await imported(bench, next, { more })).toEqual({ created: 0, changed: 2, same: 0, skipped: 0 })
  const { roster, at } = chair(bench)
  const { members, inService, retired } = await roster.list(at)
  expect([inService, retired]).toEqual([2, 1])
  const personId = members.find(({ name }) => name === '钱文')?.personId
  if (personId === undefined) throw new Error('nobody is there')
  const { periods, events } = await roster.member({ ...at, personId })
  expect(periods.map(({ unitName, from, to }) => [unitName, from, to])).toEqual([
    ['第一中学英语组', '2025-09-01', null],
    ['第一中学数学组', '2019-09-01', '2025-08-31'],
  ])
  expect(events.map(({ event }) => event)).toEqual(['import', 'import'])
})

test('wrong rows stop the import until they are left out, and come back in a file that is taken as it is', async () => {
  await using bench = await apiBench()
  const lines = [...LIST, '4,周一、吴二,数学组,2020-09-01,,', '5,郑三,物理组,2020-09-01,,110105194912310021']
  const file = importing(bench, lines)
  const preview = await file.preview()
  expect(preview.counts).toMatchObject({ new: 3, wrong: 2 })
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await outcomeOf(file.apply(preview.fingerprint))).toBe('importHasBadRows')
  expect(await outcomeOf(file.apply('0'.repeat(64), true))).toBe('importFileChanged')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  const { briefFiles } = bench.contextFor(undefined).services
  const bytes = await briefFiles.open(wrongRowsKey(bench.tenant.districtId, preview.wrongRowsToken ?? ''))
  if (bytes === undefined) throw new Error('nothing came back')
  const returned = await importing(bench, bytes, { fileName: '错误行.xlsx' }).preview()
  expect(returned.counts).toEqual({ new: 0, changed: 0, same: 0, wrong: 2 })
  expect(returned.columns.at(-1)).toMatchObject({ field: null })
  expect(await file.apply(preview.fingerprint, true)).toEqual({ created: 3, changed: 0, same: 0, skipped: 2 })
})

test('two people of one name stay two: who is meant is asked, and the same sheet asks no more', async () => {
  await using bench = await apiBench()
  const lines = ['姓名,小组,入会日期', '张伟,数学组,2019-09-01', '张伟,英语组,2021-09-01']
  const { asked, counts } = await importing(bench, lines).preview()
  expect(counts).toMatchObject({ new: 1, wrong: 1 })
  expect(asked).toMatchObject([{ row: 3, name: '张伟', candidates: [] }])
  const answers = { [asked[0]?.key ?? '']: 'new' }
  expect(await imported(bench, lines, { more: { answers } })).toMatchObject({ created: 2 })
  expect((await importing(bench, lines).preview()).counts).toEqual({ new: 0, changed: 0, same: 2, wrong: 0 })
  const third = await importing(bench, ['姓名,入会日期', '张伟,2023-09-01']).preview()
  expect(third.asked[0]?.candidates).toMatchObject([{ joinedOn: '2019-09-01' }, { joinedOn: '2021-09-01' }])
})

test('somebody who has left comes back by a list, and the days in between stay a gap', async () => {
  await using bench = await apiBench()
  await imported(bench, LIST)
  const { roster, at } = chair(bench)
  const [member] = (await roster.list({ ...at, words: '孙亮' })).members
  if (member === undefined) throw new Error('nobody is there')
  const act = { kind: 'leave', on: plainDate('2024-08-31') } as const
  await roster.act({ ...at, key: newKey(), personId: member.personId, act, expectedVersion: 1 })
  const lines = ['姓名,小组,入会日期', '孙亮,数学组,2025-09-01']
  const { asked } = await importing(bench, lines).preview()
  const answers = { [asked[0]?.key ?? '']: member.personId }
  expect(await imported(bench, lines, { more: { answers } })).toMatchObject({ changed: 1 })
  const { periods } = await roster.member({ ...at, personId: member.personId })
  expect(periods.map(({ from, to }) => [from, to])).toEqual([
    ['2025-09-01', null],
    ['2020-09-01', '2024-08-31'],
  ])
  expect((await importing(bench, lines).preview()).counts).toMatchObject({ same: 1, changed: 0, wrong: 0 })
})

test('an export goes back as it is, filtered or not, and shows no whole identity number', async () => {
  await using bench = await apiBench()
  await imported(bench, LIST)
  const { roster, at } = chair(bench)
  const [member] = (await roster.list({ ...at, words: '李新' })).members
  if (member === undefined) throw new Error('nobody is there')
  const act = { kind: 'leave', on: plainDate('2025-08-31') } as const
  await roster.act({ ...at, key: newKey(), personId: member.personId, act, expectedVersion: 1 })
  for (const [more, same] of [
    [{}, 3],
    [{ language: 'en', format: 'csv' }, 3],
    [{ statuses: ['inService'] }, 2],
    [{ groupId: bench.tenant.units.schoolGroup.unitId }, 1],
  ] as const) {
    const bytes = await exported(bench, more)
    expect(new TextDecoder().decode(bytes)).not.toContain(NUMBER)
    const fileName = 'format' in more ? 'a.csv' : 'a.xlsx'
    const { counts } = await importing(bench, bytes, { fileName }).preview()
    expect([more, counts]).toEqual([more, { new: 0, changed: 0, same, wrong: 0 }])
  }
  const ofCommittee = new TextDecoder().decode(await exported(bench, { format: 'csv' }, 'committeeMember'))
  expect(ofCommittee).toContain('钱文')
  expect(ofCommittee).not.toMatch(/13800138000|110\*/)
})

test('who does not keep the roster imports nothing, and what is no list is refused; nothing is written', async () => {
  await using bench = await apiBench()
  const before = await databaseChecksum(bench.scratch.owner)
  for (const [by, code] of [
    ['committeeMember', 'notPermitted'],
    ['groupLeader', 'notPermitted'],
    ['officer', 'notPermitted'],
    ['otherChair', 'notFoundOrNoAccess'],
  ] as const) {
    const file = importing(bench, LIST, { by })
    expect([await outcomeOf(file.preview()), await outcomeOf(file.apply('0'.repeat(64)))]).toEqual([code, code])
  }
  expect(await outcomeOf(importing(bench, ['随便,写的', '没有,表头']).preview())).toBe('headerNotFound')
  expect(await outcomeOf(importing(bench, LIST, { more: { from: '2999-01-01' } }).preview())).toBe('entryInFuture')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('a pasted block comes with or without its header; a number of another branch is wrong', async () => {
  await using bench = await apiBench()
  const pasted = new TextEncoder().encode(`钱文\t${bench.tenant.units.schoolGroup.name}\t在职\t2019-09-01`)
  expect((await importing(bench, pasted, { fileName: '粘贴.tsv' }).preview()).counts).toMatchObject({ new: 1 })
  const { districtId, units, people } = bench.tenant
  await bench.callerFor(people.otherChair).roster.add({
    ...{ districtId, key: newKey(), unitId: units.otherSchool.unitId, memberOf: units.otherSchool.unitId },
    ...{ member: { name: '钱文', mobile: null, joinedOn: plainDate('2019-09-01'), retiredOn: null }, idNumber: NUMBER },
  })
  const { rows } = await importing(bench, LIST).preview()
  expect(rows[0]).toMatchObject({ state: 'wrong', faults: [{ column: '身份证号码' }] })
})

test('300 rows take no more statements than three', async () => {
  await using bench = await apiBench()
  const run = async (from: number, count: number) => {
    const lines = Array.from({ length: count }, (_, n) => `${n},人${from + n},数学组,2019-09-01,,`)
    const file = importing(bench, [HEAD, ...lines])
    const { fingerprint } = await file.preview()
    return (await countStatements(bench.db, () => file.apply(fingerprint))).statements.length
  }
  await run(900, 1)
  const few = await run(0, 3)
  expect(await run(10, 300)).toBe(few)
})
