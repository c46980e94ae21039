import { PlainDate } from '@jianjia/domain/kernel'
import { dayOfSerial } from '../../sheet/number-format.ts'
import { plainDecimal } from '../../sheet/number-text.ts'
import { bad, type CellInput, good, type Judgement } from './judgement.ts'
import { hasFullWidth } from './plain-text.ts'

type ReadDay = { readonly day: string } | 'badDate' | 'ambiguousDate'

/** Serial numbers between 1940 and 2100 are taken for days; others are numbers that lost their way. */
const SERIALS = { from: 14_611, to: 73_050 }

/**
 * A day that has come. What leaves more than one day possible (2022.3, 03/04/2022, 3月上旬) is `ambiguousDate`; what is no
 * day of the calendar is `badDate`.
 */
export function pastDay(input: CellInput): Judgement {
  const read = readDay(input)
  const warnings = hasFullWidth(input.cell.text) ? (['fullwidthNormalised'] as const) : []
  if (typeof read === 'string') return bad(input, read, ...warnings)
  if (input.today !== undefined && read.day > input.today) return bad(input, 'futureDate', ...warnings)
  return good(read.day, ...warnings)
}

/**
 * A day, or a month that stands for its first day: of joining, people often know no more. 2010.1 may be the tenth month
 * whose zero a spreadsheet has dropped.
 */
export function monthOrDay(input: CellInput): Judgement {
  const [, year = '', sign = '', month = ''] = /^(\d{4})(年|[-/.])(0?[1-9]|1[0-2])(?:月份?)?$/.exec(input.plain) ?? []
  if (year === '' || input.cell.day !== undefined) return pastDay(input)
  const isDoubtful = sign === '.' && month === '1' && (input.cell.type === 'number' || input.untyped)
  const read = calendarDay(year, month, '1')
  return isDoubtful || typeof read === 'string' ? pastDay(input) : good(read.day, 'monthAsFirstDay')
}

function readDay({ cell, plain }: CellInput): ReadDay {
  if (cell.day !== undefined) return { day: cell.day }
  if (cell.type === 'boolean' || cell.type === 'error') return 'badDate'
  const text = chineseDigits(plain)
    .replaceAll(/\s*([年月日号./-])\s*/g, '$1')
    .replace(/^'/, '')
  return (
    readDigits(text) ?? readYearFirst(text) ?? readYearLast(text) ?? (isPartOfDate(text) ? 'ambiguousDate' : 'badDate')
  )
}

/** 20220305, or the serial number 44625 of a cell that lost its date format. */
function readDigits(text: string): ReadDay | undefined {
  const eight = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (eight !== null) return calendarDay(eight[1], eight[2], eight[3])
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? plainDecimal(text) : undefined
  if (serial === undefined) return undefined
  const whole = Number.parseInt(serial, 10)
  const day = whole >= SERIALS.from && whole <= SERIALS.to ? dayOfSerial(serial, false) : undefined
  return day === undefined ? 'badDate' : { day }
}

/** 2022-03-05, 2022/3/5, 2022.3.5, 2022年3月5日, also with a time of day behind it. */
function readYearFirst(text: string): ReadDay | undefined {
  const match =
    /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})(?:日|号)?(?:[T ]*\(?(?:星期|周).\)?)?(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(
      text,
    )
  return match === null ? undefined : calendarDay(match[1], match[2], match[3])
}

/** 13/04/2022 can only be one day; 03/04/2022 can be two. */
function readYearLast(text: string): ReadDay | undefined {
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  if (match === null) return undefined
  const [, first = '', second = '', year = ''] = match
  const dayFirst = calendarDay(year, second, first)
  const monthFirst = calendarDay(year, first, second)
  if (typeof dayFirst === 'string') return monthFirst
  if (typeof monthFirst === 'string' || dayFirst.day === monthFirst.day) return dayFirst
  return 'ambiguousDate'
}

function calendarDay(year = '', month = '', day = ''): ReadDay {
  const read = PlainDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return read.success && year >= '1900' ? { day: read.data } : 'badDate'
}

/** A month, a part of a month, a day without its year, a two-digit year, a span: somebody knows the day, we do not. */
function isPartOfDate(text: string): boolean {
  const month = '(?:0?[1-9]|1[0-2])'
  const day = '(?:0?[1-9]|[12]\\d|3[01])'
  return [
    `^\\d{4}(?:年|[-/.])${month}月?(?:份|上旬|中旬|下旬|初|中|底|末)?$`,
    `^\\d{4}年?$`,
    `^${month}月(?:份|上旬|中旬|下旬|初|中|底|末)?$`,
    `^${month}(?:月|[-/.])${day}(?:日|号)?$`,
    `^\\d{2}(?:年|[-/.])${month}(?:月|[-/.])${day}(?:日|号)?$`,
    `^${month}[-/.]${day}[-/.]\\d{2}$`,
    `^\\d{4}${month.replace('0?', '0')}$`,
    `^(?:\\d{4}年)?${month}月?[-—~至到、]${month}月$`,
    `^\\d{4}[-/.年]${month}[-/.月]${day}日?[-—~至到、].+$`,
  ].some((pattern) => new RegExp(pattern).test(text))
}

const NUMERALS = '〇一二三四五六七八九'

/** 二〇二二年三月十五日 → 2022年3月15日. */
function chineseDigits(text: string): string {
  if (!/[〇○零一二三四五六七八九十]/.test(text)) return text
  return text
    .replaceAll(/[○零]/g, '〇')
    .replaceAll(
      /([一二三四五六七八九])?十([一二三四五六七八九])?(?=[年月日号])/g,
      (_, tens?: string, ones?: string) => {
        return `${tens === undefined ? 1 : NUMERALS.indexOf(tens)}${ones === undefined ? 0 : NUMERALS.indexOf(ones)}`
      },
    )
    .replaceAll(/[〇一二三四五六七八九](?=[〇一二三四五六七八九\d]*[年月日号])/g, (sign) => `${NUMERALS.indexOf(sign)}`)
}
