import { describe, expect, it } from 'vitest'
import { encodeGb18030 } from '../../../testing/encode-gb18030.ts'
import { readSheetBytes } from '../read-sheet-bytes.ts'

function textsOf(bytes: Uint8Array) {
  return readSheetBytes(bytes).sheets[0]?.rows.map((row) => [row.number, ...row.cells.map((cell) => cell.text)])
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const TABLE = '姓名,单位\n张三,第一小学\n'
const EXPECTED = [
  [1, '姓名', '单位'],
  [2, '张三', '第一小学'],
]

describe('a CSV file', () => {
  it.each([
    ['UTF-8', utf8(TABLE)],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(TABLE))],
    ['GB18030', encodeGb18030(TABLE)],
    [
      'UTF-16 with a mark',
      Uint8Array.of(
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from(Array.from(TABLE, (sign) => sign.charCodeAt(0))).buffer),
      ),
    ],
    ['tabs', utf8(TABLE.replaceAll(',', '\t'))],
    ['semicolons', utf8(TABLE.replaceAll(',', ';'))],
    ['CR LF', utf8(TABLE.replaceAll('\n', '\r\n'))],
  ])('is read as %s', (_, bytes) => {
    expect(textsOf(bytes)).toEqual(EXPECTED)
  })

  it('counts physical lines: titles, blank lines and line ends within quotes', () => {
    const text = '会员名单\n\n"出生\n日期",单位\n2022-03-05,"第一\r\n小学"\n\n2022-03-06,二小\n'
    expect(textsOf(utf8(text))).toEqual([
      [1, '会员名单'],
      [3, '出生\n日期', '单位'],
      [5, '2022-03-05', '第一\n小学'],
      [8, '2022-03-06', '二小'],
    ])
  })

  it('takes ="007" for a text with its zeros and other formulas for formulas', () => {
    const cells = readSheetBytes(utf8('a,b,c\n"=""007""",=1+1,"=\'[b.xlsx]S\'!A1"\n')).sheets[0]?.rows[1]?.cells
    expect(cells?.map(({ text, formula }) => [text, formula])).toEqual([
      ['007', undefined],
      ['=1+1', 'own'],
      ["='[b.xlsx]S'!A1", 'otherWorkbook'],
    ])
  })

  it('is known by its content, not by its name', () => {
    expect(readSheetBytes(utf8(TABLE), 'list.xlsx').container).toBe('csv')
  })
})
