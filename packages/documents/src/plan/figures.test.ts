import { describe, expect, it } from 'vitest'
import { textDocumentOf } from '../text/read-plain-text.ts'
import { figuresIn } from './figures.ts'
import { toLines } from './line.ts'

function figures(text: string) {
  return toLines(textDocumentOf(text))
    .flatMap(figuresIn)
    .map(({ about, value, unit }) => `${about} ${value} ${unit}`)
}

describe('figures of a text', () => {
  it.each([
    ['走访困难职工47户。', ['exact 47 户']],
    ['为200多名会员投保。', ['moreThan 200 名']],
    ['共有30余人参加。', ['moreThan 30 人']],
    ['参赛率90%以上。', ['moreThan 90 %']],
    ['约50人参加，不少于3场。', ['about 50 人', 'moreThan 3 场']],
    ['收入2.2亿元，诊疗73万人次。', ['exact 220000000 元', 'exact 730000 人次']],
    ['发放慰问金23,500元。', ['exact 23500 元']],
    ['十二名代表，三户家庭。', ['exact 12 名', 'exact 3 户']],
    ['2026年3月8日第5次会议，十届三次全会。', []],
    ['３场讲座', ['exact 3 场']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })

  it('keep their sentence and their paragraph', () => {
    const [figure] = toLines(textDocumentOf('\n前言。慰问教职工12人；送书。')).flatMap(figuresIn)
    expect(figure).toMatchObject({ text: '慰问教职工12人；', paragraph: 2 })
  })
})
