import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPreset } from '@jianjia/domain/scheme'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { command } from './scheme-lint.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '检查 方案 '))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function lint(text: string | Uint8Array) {
  await writeFile(join(folder, '方案.json'), text)
  return command(['方案.json'], { callerDirectory: folder })
}

const SMALL = {
  format: 'jianjia.scheme/1',
  items: [
    {
      id: 'a',
      name: '会议记录',
      points: '3',
      rule: { kind: 'minimumCount', min: 2, below: '0' },
      missing: 'zero',
      rounding: null,
    },
  ],
  totalRounding: null,
  rankBy: 'total',
  levels: [{ name: '合格', min: '2' }],
  compare: 'afterRounding',
  quotas: [{ level: '合格', count: 2, base: 'participating', round: 'floor' }],
}

test('gives the findings of a scheme of the plain exchange form, relative to the caller', async () => {
  const { output, faults } = await lint(JSON.stringify(SMALL))
  expect(faults).toBeUndefined()
  expect(output).toMatchObject({
    findings: [
      { code: 'countsDocuments', path: 'items[0]', severity: 'error' },
      { code: 'unowned', path: 'items[0].owner', severity: 'error' },
      { code: 'unproved', path: 'items[0].evidenceMode', severity: 'warning' },
      { code: 'quotaWithoutTies', path: 'quotas[0].ties', severity: 'error' },
    ],
  })
})

test('finds nothing in a preset', async () => {
  const built = buildPreset('schoolUnionAnnual')
  expect(await lint(JSON.stringify(built.ok && built.scheme))).toEqual({ output: { findings: [] } })
})

test('reads a file with a byte order mark', async () => {
  expect((await lint(`\uFEFF${JSON.stringify(SMALL)}`)).faults).toBeUndefined()
})

test('gives one fault per problem of the form, on one line each', async () => {
  const { output, faults } = await lint(
    JSON.stringify({ ...SMALL, rankBy: 'luck\nand more', levels: [{ name: '合格', min: 2 }] }),
  )
  expect(output).toBeUndefined()
  expect(faults?.map(({ path, code }) => `${path}: ${code}`)).toEqual([
    'rankBy: unknownValue',
    'levels[0].min: wrongType',
  ])
  for (const fault of faults ?? []) expect(fault.text).not.toContain('\n')
})

test.each([
  ['no JSON', '{', 'notJson'],
  ['an empty file', '', 'notJson'],
  ['another encoding', new Uint8Array([0xb7, 0xbd, 0xb0, 0xb8]), 'unreadable'],
  ['a list', '[]', 'wrongType'],
])('%s is a fault', async (_what, text, code) => {
  const { output, faults } = await lint(text)
  expect(output).toBeUndefined()
  expect(faults?.map((fault) => fault.code)).toEqual([code])
})

test.each([[[]], [['missing.json']], [['.']], [['方案.json', 'more.json']]])(
  'the arguments %j are a fault',
  async (args) => {
    const { output, faults } = await command(args, { callerDirectory: folder })
    expect(output).toBeUndefined()
    expect(faults).toHaveLength(1)
  },
)
