import { expect, test } from 'vitest'
import { readPasted, writePasted } from './pasted-rows.ts'

test.each([
  [
    '张三\t001\r\n李四\t002\r\n',
    [
      ['张三', '001'],
      ['李四', '002'],
    ],
  ],
  ['一\t\t三', [['一', '', '三']]],
  ['"大米\n食用油"\t46', [['大米\n食用油', '46']]],
  ['"他说""好"""\t1', [['他说"好"', '1']]],
  ['甲\t"乙', [['甲', '乙']]],
  ['5"寸\t1', [['5"寸', '1']]],
  ['一\n\n三', [['一'], [''], ['三']]],
  ['', []],
])('%j is read as a spreadsheet program has copied it', (text, rows) => {
  expect(readPasted(text)).toEqual(rows)
})

test('what is written is read again, whatever stands in the cells', () => {
  const hard = ['', '甲', '"', '""', '"甲"', '甲"乙', '一\n二', '一\t二', '"\n"', ' ', '007', '\n']
  const rows = hard.flatMap((one) => hard.map((other) => ['首', one, other]))
  expect(readPasted(writePasted(rows))).toEqual(rows)
})
