import { describe, expect, it } from 'vitest'
import { readBareDigit, readPrintedMarker } from './numbering.ts'

describe('printed numbers', () => {
  it.each([
    ['一、加强', 'han', 1, '一、'],
    ['二:目标', 'han', 2, '二:'],
    ['十二、其他', 'han', 12, '十二、'],
    ['(三) 关心', 'hanBracket', 3, '(三)'],
    ['(二)、加强', 'hanBracket', 2, '(二)、'],
    ['㈠加强', 'hanBracket', 1, '㈠'],
    ['1.加强', 'digit', 1, '1.'],
    ['10、加强', 'digit', 10, '10、'],
    ['1.3月召开', 'digit', 1, '1.'],
    ['3、2026年', 'digit', 3, '3、'],
    ['(4)加强', 'digitBracket', 4, '(4)'],
    ['5)加强', 'digitBracket', 5, '5)'],
    ['⑵加强', 'digitBracket', 2, '⑵'],
    ['③加强', 'circled', 3, '③'],
    ['B.加强', 'letter', 2, 'B.'],
    ['2.1 加强', 'decimal2', 1, '2.1'],
    ['第三章 总则', 'chapter', 3, '第三章'],
    ['第十条 本', 'article', 10, '第十条'],
    ['第一阶段:动员', 'stage', 1, '第一阶段:'],
    ['一是推进', 'point', 1, '一是'],
    ['其二是关心', 'point', 2, '其二是'],
  ])('%s', (text, style, value, number) => {
    expect(readPrintedMarker(text)).toMatchObject({ style, value, number })
  })

  it.each(['3.8节活动', '5.1前', '2026年', '12月', '10名教师', '一年来', '三八节', '1—2节课', '第一季度', '第3周'])(
    '%s has none',
    (text) => {
      expect(readPrintedMarker(text)).toBeUndefined()
    },
  )

  it('takes a digit straight before the text for a number, but not one that counts', () => {
    expect(readBareDigit('1积极协作')).toMatchObject({ value: 1, number: '1' })
    expect(readBareDigit('3名教师')).toBeUndefined()
    expect(readBareDigit('12月')).toBeUndefined()
  })
})
