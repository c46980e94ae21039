import { describe, expect, it } from 'vitest'
import { textDocumentOf } from '../text/read-plain-text.ts'
import { toLines } from './line.ts'
import { readTimeHeadings } from './month-heading.ts'

function headings(text: string) {
  return readTimeHeadings(toLines(textDocumentOf(text))).map((heading) =>
    heading === undefined
      ? null
      : [heading.label.months, heading.form, heading.theme, heading.marker?.number ?? ''].filter((part) => part !== ''),
  )
}

describe('lines that begin with a time', () => {
  it.each([
    ['三月份', [[3], 'bare', null]],
    ['三月份工作安排：', [[3], 'bare', null]],
    ['三月份（学雷锋月）', [[3], 'bare', '学雷锋月']],
    ['三月份（3月1日—31日）', [[3], 'bare', null]],
    ['2月新学期新面貌', [[2], 'themed', '新学期新面貌']],
    ['三月：庆祝妇女节，慰问女教工。', [[3], 'content', null]],
    ['四月份，组织春游。', [[4], 'prose', null]],
    ['1、三月', [[3], 'bare', null, '1、']],
    ['1.9月份', [[9], 'bare', null, '1.']],
    ['（一）九月份', [[9], 'bare', null, '（一）']],
    ['【四月】', [[4], 'bare', null]],
  ])('%s', (text, expected) => {
    expect(headings(text)).toEqual([expected])
  })

  it('reads "七、八月" as two months, and as number and month where the numbers count on', () => {
    expect(headings('七、八月：')).toEqual([[[7, 8], 'bare', null]])
    expect(headings('一、二月\n二、三月\n三、四月')).toEqual([
      [[2], 'bare', null, '一、'],
      [[3], 'bare', null, '二、'],
      [[4], 'bare', null, '三、'],
    ])
  })
})
