import { plainDecimal, shiftDecimal } from '../../sheet/number-text.ts'
import { bad, type CellInput, good, type Judgement } from './judgement.ts'
import { hasFullWidth } from './plain-text.ts'

/**
 * Yuan and fen, without sign. "1,200.00元", "￥1200" and "0.12万元" are 1200; the thousands commas must stand right. A unit
 * in the cell outdoes that of the column.
 */
export function amount(input: CellInput): Judgement {
  const read = readNumber(input, /(?:元|块|圆)整?$/)
  if (typeof read !== 'string') return read
  const own = /万?(?:元|块|圆)?整?$/.exec(input.plain)?.[0] ?? ''
  const inTenThousands = own === '' ? input.inTenThousands : own.startsWith('万')
  const yuan = inTenThousands ? shiftDecimal(read, 4) : read
  if (!/^\d+(?:\.\d{1,2})?$/.test(yuan)) return bad(input, 'badAmount', ...widthWarning(input))
  return good(yuan, ...widthWarning(input))
}

/** A whole number of people, pieces, events. "45人" is 45. */
export function count(input: CellInput): Judgement {
  const read = readNumber(input, /(?:人次|人|名|位|个|篇|条|次|件|则|户)$/)
  if (typeof read !== 'string') return read
  return /^\d{1,9}$/.test(read) ? good(read, ...widthWarning(input)) : bad(input, 'badAmount', ...widthWarning(input))
}

/** 参与人数 is a number, 参加人员 may be a list of people. */
export function participants(input: CellInput): Judgement {
  const isCount = input.cell.type === 'number' || /(?:人数|人次|数)$/.test(input.header.replaceAll(/\s|[(（].*$/g, ''))
  return isCount || /^\d+人?次?$/.test(input.plain) ? count(input) : good(input.cell.text.trim())
}

function readNumber(input: CellInput, measure: RegExp): string | Judgement {
  const warnings = widthWarning(input)
  if (input.cell.type === 'boolean' || input.cell.type === 'error') return bad(input, 'textInNumber', ...warnings)
  const stored = input.cell.stored === undefined ? undefined : plainDecimal(input.cell.stored)
  const text = stored ?? printedNumber(input.plain, measure)
  if (/^[-−(]/.test(text) && /\d/.test(text)) return bad(input, 'negativeAmount', ...warnings)
  if (!/\d/.test(text)) return bad(input, 'textInNumber', ...warnings)
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
  const decimal = /^\d+(?:\.\d+)?$/.test(grouped) ? plainDecimal(grouped) : undefined
  return decimal ?? bad(input, 'badAmount', ...warnings)
}

function printedNumber(plain: string, measure: RegExp): string {
  const bare = plain
    .replaceAll(/\s/g, '')
    .replace(/^'/, '')
    .replace(/^(?:人民币|RMB|CNY|[¥￥$])/i, '')
  return bare.replace(measure, '').replace(/万$/, '').replace(/^\+/, '')
}

function widthWarning(input: CellInput): readonly ['fullwidthNormalised'] | readonly [] {
  return hasFullWidth(input.cell.text) ? ['fullwidthNormalised'] : []
}
