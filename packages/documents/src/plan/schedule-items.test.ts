import { describe, expect, it } from 'vitest'
import { textDocumentOf } from '../text/read-plain-text.ts'
import { toLines } from './line.ts'
import { itemsOf } from './schedule-items.ts'

function items(text: string): readonly string[] {
  return itemsOf(toLines(textDocumentOf(text))).map((item) => item.text)
}

describe('items of a month', () => {
  it.each([
    ['庆祝教师节。调整工会小组；慰问退休教师', ['庆祝教师节。', '调整工会小组；', '慰问退休教师']],
    [
      '开展“学先进；树新风。”主题活动；植树（含义务劳动；自愿）。',
      ['开展“学先进；树新风。”主题活动；', '植树（含义务劳动；自愿）。'],
    ],
    ['1、制订计划2、慰问教师3、召开会议', ['制订计划', '慰问教师', '召开会议']],
    ['①春游；②拔河', ['春游；', '拔河']],
    ['1.庆“3.8”节2.植树', ['庆“3.8”节', '植树']],
    ['参加3.12植树活动', ['参加3.12植树活动']],
    ['- 庆三八\n- 植树节', ['庆三八', '植树节']],
    ['帮困工作。含走访\n开学工作；分班', ['帮困工作。含走访', '开学工作；分班']],
  ])('%s', (text, expected) => {
    expect(items(text)).toEqual(expected)
  })
})
