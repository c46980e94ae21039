import { describe, expect, it } from 'vitest'
import { textDocumentOf } from '../text/read-plain-text.ts'
import { joinBroken } from './broken-lines.ts'
import { toLines } from './line.ts'

const LONG = '    围绕学校中心工作，以提高教职工素质为目标，以建家为抓手，加强民主管理，维护合法权益，努力推动学'

function joined(text: string): readonly string[] {
  return joinBroken(toLines(textDocumentOf(text))).map((line) => line.text.slice(-12))
}

describe('paragraphs broken in the middle', () => {
  it('are put together where the rest has neither indent nor blank line', () => {
    const text = `${LONG}校发展。\n\n    1.关心女教工工作与生活；\n参加全区长跑比赛。\n\n    2.开展师德承诺活动。\n\n${LONG}校发展。`
    expect(joined(text)).toContain('生活；参加全区长跑比赛。')
  })

  it('are put together where a long one stops inside a word and the rest lost its indent', () => {
    expect(joined(`${LONG}\n\n校工会工作正常开展。\n\n${LONG}校。`)[0]).toBe('动学校工会工作正常开展。')
  })

  it('stay apart before a number, a month, or another paragraph with its indent', () => {
    expect(joined(`${LONG}\n\n二、工作内容`)).toHaveLength(2)
    expect(joined(`${LONG}\n\n三月：植树。`)).toHaveLength(2)
    expect(joined(`${LONG}\n\n    另起一段。`)).toHaveLength(2)
  })
})
