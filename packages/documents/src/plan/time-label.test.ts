import { describe, expect, it } from 'vitest'
import { isDoubleMonth, readTimeLabel } from './time-label.ts'

describe('times that a plan orders its work by', () => {
  it.each([
    ['三月', [3]],
    ['十二月份', [12]],
    ['元月份', [1]],
    ['9 月', [9]],
    ['18年一月份', [1]],
    ['二〇二六年三月', [3]],
    ['七、八月', [7, 8]],
    ['3月、4月', [3, 4]],
    ['7.8月', [7, 8]],
    ['六、七、八月', [6, 7, 8]],
    ['十二月、一月', [12, 1]],
    ['3-5月', [3, 4, 5]],
    ['12月—次年1月', [12, 1]],
    ['2025年12月至2026年2月', [12, 1, 2]],
    ['第一季度', [1, 2, 3]],
    ['三、四季度', [7, 8, 9, 10, 11, 12]],
    ['上半年', [1, 2, 3, 4, 5, 6]],
    ['暑假期间', [7, 8]],
    ['3月初', [3]],
    ['2026.3', [3]],
  ])('%s', (text, months) => {
    expect(readTimeLabel(text)).toMatchObject({ months, end: text.length })
  })

  it.each([
    ['第3周', [3]],
    ['第5-6周', [5, 6]],
    ['第五、六周', [5, 6]],
    ['第4周—第6周', [4, 5, 6]],
    ['第七教学周', [7]],
    ['5、6周', [5, 6]],
  ])('%s', (text, weeks) => {
    expect(readTimeLabel(text)).toMatchObject({ months: [], weeks, end: text.length })
  })

  it.each([
    ['9月上旬', '上旬'],
    ['九月份中旬', '中旬'],
    ['3月下旬', '下旬'],
  ])('%s', (text, part) => {
    expect(readTimeLabel(text)).toMatchObject({ part, end: text.length })
  })

  it('knows days, and no third of a month where the words are wider', () => {
    expect(readTimeLabel('9月10日前')).toMatchObject({ months: [9], day: true })
    expect(readTimeLabel('10月中下旬')).not.toHaveProperty('part')
    expect(readTimeLabel('全年')).toMatchObject({ everyMonth: true })
  })

  it.each(['3.8节', '三八妇女节', '一、目标', '三年', '1、做好', '第三条', '五一', '十周年', '月底'])(
    '%s is none',
    (text) => {
      expect(readTimeLabel(text)).toBeUndefined()
    },
  )

  it('tells double months from a number before a month', () => {
    const isDouble = (text: string) => isDoubleMonth(readTimeLabel(text) ?? { months: [], end: 0 })
    expect(['七、八月', '十二、一月', '1、2月'].map(isDouble)).toEqual([true, true, true])
    expect(['一、三月', '五、一月'].map(isDouble)).toEqual([false, false])
  })
})
