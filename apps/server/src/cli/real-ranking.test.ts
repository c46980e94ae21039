import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { evaluateExchange } from '@jianjia/domain/rating'
import { buildPreset } from '@jianjia/domain/scheme'
import { expect, test } from 'vitest'

const list = fileURLToPath(
  new URL('../../../../../shared/reference/examples/real-ranking-xjtu-2009.csv', import.meta.url),
)

/** `unit,score` lines after a header. */
function readRanking(): readonly { readonly id: string; readonly score: string }[] {
  const [, ...lines] = readFileSync(list, 'utf8').trim().split(/\r?\n/)
  return lines.map((line) => {
    const [id = '', score = ''] = line.split(',')
    return { id, score }
  })
}

test('a published list of 26 units comes out as printed, ties and reward bands included', (context) => {
  if (!existsSync(list)) {
    context.skip('the reference list lies outside the repository and is not here')
    return
  }
  const printed = readRanking()
  const built = buildPreset('branchTargets')
  if (!built.ok) throw new Error(JSON.stringify(built.faults))
  const units = printed.map(({ id, score }) => ({ id, facts: {}, scores: { 自检: score, 工会: [score] } }))
  const reading = evaluateExchange(built.scheme, { units })
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  const result = reading.value.units

  expect(result.map(({ id, final }) => [id, final])).toEqual(printed.map(({ id, score }) => [id, score]))
  // The rank is one more than how many printed scores are higher: counted in tenths, without the engine.
  const tenths = printed.map(({ score }) => Math.round(Number(score) * 10))
  expect(result.map(({ rank }) => rank)).toEqual(tenths.map((own) => 1 + tenths.filter((other) => other > own).length))
  const bands = (level: string | null) => result.filter((unit) => unit.level === level).length
  expect([bands('一档奖励'), bands('二档奖励'), bands(null)]).toEqual([22, 3, 1])
  const shared = new Map<number, number>()
  for (const own of tenths) shared.set(own, (shared.get(own) ?? 0) + 1)
  expect([...shared.values()].filter((count) => count > 1).sort((a, b) => a - b)).toEqual([2, 2, 2, 2, 3])
})
