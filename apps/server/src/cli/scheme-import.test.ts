import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { command } from './scheme-import.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '评分表 导入 '))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function importing(name: string, content: string | Uint8Array) {
  await writeFile(join(folder, name), content)
  return command([name], { callerDirectory: folder })
}

const SHEET = [
  '2026年考核评分表（满分20分）,,,',
  '项目,考核内容,分值,评分标准',
  '自身建设（12分）,★换届,5,未按期换届不得分',
  ',会议,5,每缺一次扣1分，扣完为止',
  '民主管理（10分）,提案办理,,由评审组评定',
  '一票否决：发生重大安全事故的。,,,',
  '18分以上为优秀，12分以上为合格,,,',
].join('\n')

test('gives what a sheet beside the caller says, with its disagreements, and writes nothing', async () => {
  const { output, faults } = await importing('评分表 1.csv', SHEET)
  expect(faults).toBeUndefined()
  expect(output).toMatchObject({
    ...{ sheet: null, total: '20', baseTotal: '20', bonus: null },
    categories: [
      {
        ...{ name: '自身建设', points: '12' },
        items: [
          { name: '换届', points: '5', ruleKind: 'allOrNothing', ruleText: '未按期换届不得分', cell: 'D3' },
          {
            name: '会议',
            points: '5',
            ruleKind: 'deductPerOccurrence',
            ruleText: '每缺一次扣1分，扣完为止',
            cell: 'D4',
          },
        ],
      },
      {
        ...{ name: '民主管理', points: '10' },
        items: [{ name: '提案办理', points: null, ruleKind: 'judged', ruleText: '由评审组评定', cell: 'D5' }],
      },
    ],
    ...{ gates: ['换届'], vetoes: ['发生重大安全事故的'] },
    levels: [
      { name: '优秀', min: '18' },
      { name: '合格', min: '12' },
    ],
    warnings: [
      { code: 'totalMismatch', cell: 'A1', printed: '20', sum: '22' },
      { code: 'categorySumMismatch', cell: 'A3', printed: '12', sum: '10', text: expect.stringMatching('不符') },
      { code: 'missingPoints', cell: 'C5' },
    ],
  })
  expect(await readdir(folder)).toEqual(['评分表 1.csv'])
})

test.each([
  ['名册.csv', '姓名,手机号\n张三,138', 'headerNotFound'],
  ['乱码.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9]), 'notASpreadsheet'],
  ['空.csv', '', 'notASpreadsheet'],
])('%s is a fault on one line', async (name, content, code) => {
  const { output, faults } = await importing(name, content)
  expect(output).toBeUndefined()
  expect(faults?.map((fault) => fault.code)).toEqual([code])
  expect(faults?.[0]?.text).not.toContain('\n')
})

test.each([[[]], [['没有.xlsx']], [['.']], [['a.xlsx', 'b.xlsx']]])('the arguments %j are a fault', async (args) => {
  const { output, faults } = await command(args, { callerDirectory: folder })
  expect(output).toBeUndefined()
  expect(faults).toHaveLength(1)
})
