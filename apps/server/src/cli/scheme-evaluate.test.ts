import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { command } from './scheme-evaluate.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '考核 计算 '))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

const SCHEME = {
  format: 'jianjia.scheme/1',
  items: [
    {
      id: '信息',
      name: '信息报送',
      points: '10',
      rule: { kind: 'ratioLinear' },
      missing: 'zero',
      rounding: { step: '0.1', mode: 'halfUp' },
    },
  ],
  totalRounding: null,
  rankBy: 'total',
  levels: [{ name: '优秀', min: '6' }],
  compare: 'afterRounding',
  quotas: [{ level: '优秀', count: 1, base: 'participating', round: 'floor', ties: 'includeTied' }],
}
const FACTS = {
  units: [
    { id: 'a', facts: { 信息: [2, 3] } },
    { id: 'b', facts: { 信息: [4, 6] } },
    { id: 'c', facts: {} },
  ],
}

async function evaluate(scheme: unknown, facts: unknown, args = ['方案.json', '数据.json']) {
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  await writeFile(join(folder, '方案.json'), text(scheme))
  await writeFile(join(folder, '数据.json'), text(facts))
  return command(args, { callerDirectory: folder })
}

describe('scheme evaluate', () => {
  test('gives the result document of two files, relative to the caller', async () => {
    const { output, faults } = await evaluate(SCHEME, FACTS)
    expect(faults).toBeUndefined()
    expect(output).toEqual({
      units: [
        expect.objectContaining({
          id: 'a',
          base: '6.7',
          bonus: '0',
          penalty: '0',
          total: '6.7',
          countedFull: '10',
          percent: '67',
          final: '6.7',
          rank: 1,
          level: '优秀',
          reasons: [],
        }),
        expect.objectContaining({ id: 'b', rank: 1, level: '优秀' }),
        expect.objectContaining({
          id: 'c',
          rank: 3,
          level: null,
          items: [expect.objectContaining({ id: '信息', points: '0', clause: '没有数据，按 0 分计' })],
        }),
      ],
      quotas: [{ level: '优秀', segment: null, places: 1, taken: 2 }],
      warnings: [{ code: 'quotaExceeded', level: '优秀', segment: null, places: 1, taken: 2 }],
    })
  })

  test('tells every fault of the facts, one line each', async () => {
    const units = [
      { id: 'a', facts: { 信息: 7, '行\n行': 1 } },
      { id: 'a', lateDays: -1 },
    ]
    const { output, faults } = await evaluate(SCHEME, { units })
    expect(output).toBeUndefined()
    expect(faults?.map(({ path, code }) => `${path}: ${code}`)).toEqual([
      'facts.units[0].facts.行 行: unknownItem',
      'facts.units[0].facts.信息: wrongType',
      'facts.units[1].lateDays: outOfRange',
    ])
    const second = await evaluate(SCHEME, { units: units.map((unit) => ({ ...unit, lateDays: 0 })) })
    expect(second.faults?.map(({ path, code }) => `${path}: ${code}`)).toEqual([
      'facts.units[0].facts.行 行: unknownItem',
      'facts.units[0].facts.信息: wrongType',
      'facts.units[1].id: duplicateUnit',
    ])
    for (const { path, text } of second.faults ?? []) expect(path + text).not.toContain('\n')
  })

  test('tells the faults of the scheme and of both files at once', async () => {
    const wrong = await evaluate({ ...SCHEME, rankBy: 'sum' }, FACTS)
    expect(wrong.faults).toEqual([expect.objectContaining({ path: 'scheme.rankBy' })])
    const unread = await evaluate('{', '[')
    expect(unread.faults?.map(({ path, code }) => `${path}: ${code}`)).toEqual(['scheme: notJson', 'facts: notJson'])
    const missing = await evaluate(SCHEME, FACTS, ['方案.json', '没有.json'])
    expect(missing.faults).toEqual([expect.objectContaining({ path: 'facts', code: 'unreadable' })])
  })

  test.each([[[]], [['方案.json']], [['方案.json', '数据.json', '三.json']]])('wants two files: %j', async (args) => {
    expect((await command(args, { callerDirectory: folder })).faults).toHaveLength(1)
  })

  test('exits 0 with one document, and 2 with a line per fault', async () => {
    await evaluate(SCHEME, FACTS)
    const right = await run(['scheme', 'evaluate', '方案.json', '数据.json'])
    expect([right.code, right.stderr, JSON.parse(right.stdout).units.length]).toEqual([0, '', 3])
    await evaluate(SCHEME, { units: [{ id: 'a', facts: { 信息: [5, 'x'] } }] })
    const wrong = await run(['scheme', 'evaluate', '方案.json', '数据.json'])
    expect([wrong.code, wrong.stdout]).toEqual([2, ''])
    expect(wrong.stderr).toMatch(/^facts\.units\[0\]\.facts\.信息\[1\]: wrongType: .+\n$/)
  })
})

function run(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const env = { ...process.env, JIANJIA_CALLER_DIR: folder }
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}
