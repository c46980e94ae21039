import { UnitId } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'
import { emptyTarget, faultsOf, linesOf, wrongAmounts } from './target-values.ts'

const [first, second] = ['1', '2'].map((each) => UnitId.parse(`00000000-0000-4000-8000-00000000000${each}`))

test('a target that is typed says what is missing, and which amounts are no numbers', () => {
  expect(faultsOf(emptyTarget(null))).toEqual(['nameMissing', 'periodMissing', 'linesMissing'])
  const typed = { ...emptyTarget(null), name: '信息', amounts: { a: '0', b: '3', c: ' ', d: '两', e: '100001' } }
  expect(wrongAmounts(typed)).toEqual(['a', 'd', 'e'])
  expect(faultsOf(typed)).toEqual(['periodMissing', 'amountWrong'])
})

test('units without a number are not asked', () => {
  if (first === undefined || second === undefined) throw new Error('two units')
  expect(linesOf({ amounts: { [second]: ' 5 ', [first]: '' } }, [first, second])).toEqual([
    { unitId: second, amount: 5 },
  ])
})
