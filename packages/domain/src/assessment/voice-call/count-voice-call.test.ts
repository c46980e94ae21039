import { expect, test } from 'vitest'
import type { UnitId } from '../../kernel/index.ts'
import { countVoiceCall } from './count-voice-call.ts'

const unit = (name: string) => name as UnitId
const [ONE, TWO, GONE] = [unit('one'), unit('two'), unit('gone')]

const laidFor = (unitId: UnitId, marks: readonly number[]) => marks.map((sealed) => ({ unitId, sealed }))

function count(laid: readonly { readonly unitId: UnitId; readonly sealed: number }[], exempt: readonly UnitId[] = []) {
  const opened: number[] = []
  const result = countVoiceCall({
    ...{ rater: { combine: 'mean' }, asked: [ONE, TWO, GONE], exempt: new Set(exempt), laid },
    open: ({ sealed }) => {
      opened.push(sealed)
      return sealed === -1 ? undefined : sealed
    },
  })
  return { result, opened }
}

test('each unit is counted by its own marks; of too few, and of a unit that is exempt by now, none is opened', () => {
  const laid = [
    ...laidFor(ONE, [80, 81, 82, 83]),
    ...laidFor(GONE, [10, 11, 12, 13, 14]),
    ...laidFor(TWO, [90, 91, 92, 93, 94]),
  ]
  const { result, opened } = count(laid, [GONE])
  expect(result).toEqual({
    ok: true,
    value: {
      ends: [
        { unitId: ONE, state: 'tooFew', given: 4 },
        { unitId: TWO, state: 'counted', given: 5 },
        { unitId: GONE, state: 'discarded', given: null },
      ],
      counted: [{ unitId: TWO, points: '92', papers: 5 }],
    },
  })
  expect(opened).toEqual([90, 91, 92, 93, 94])
})

test('a unit that nobody has marked ends as one with too few', () => {
  const { result } = count([])
  expect(result).toMatchObject({ ok: true, value: { counted: [], ends: [{ state: 'tooFew', given: 0 }, {}, {}] } })
})

test('one altered mark stops the counting of all, however many are whole', () => {
  const laid = [...laidFor(ONE, [80, 81, 82, 83, 84, -1]), ...laidFor(TWO, [90, 91, 92, 93, 94])]
  expect(count(laid).result).toMatchObject({ ok: false, refusal: { code: 'ballotBoxDamaged', detail: { count: 1 } } })
})
