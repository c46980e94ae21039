import { addDays, type PlainDate, plainDate } from '@jianjia/domain/kernel'
import { plainDecimal } from './number-text.ts'

/** Formats that a file names by number only. 27–36 and 50–58 are the date and time formats of Chinese editions. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [49, '@'],
  ...[27, 36, 50, 52, 57].map((id): [number, string] => [id, 'yyyy"年"m"月"']),
  ...[28, 29, 51, 53, 54, 58].map((id): [number, string] => [id, 'm"月"d"日"']),
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  ...[32, 33, 34, 35, 55, 56].map((id): [number, string] => [id, 'h"时"mm"分"']),
])

export function builtInFormat(id: number): string | undefined {
  return BUILT_IN.get(id)
}

/** Does the format show a day (and not only a time of day or a span)? */
export function showsDay(format: string): boolean {
  const [first = ''] = format.split(';')
  const bare = first.replaceAll(/"[^"]*"|\\.|_.|\*./g, '').replaceAll(/\[(?![hms]+\])[^\]]*\]/gi, '')
  if (/general/i.test(bare) || /[#0?%]/.test(bare)) return false
  return /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))
}

/** How many places a format of zeros only ("000000") fills up; undefined for every other format. */
export function paddedPlaces(format: string): number | undefined {
  const [first = ''] = format.split(';')
  const bare = first.replaceAll(/["\\]/g, '')
  return /^0{2,}$/.test(bare) ? bare.length : undefined
}

/** The day of a serial number: days since 1900 with its invented 29 February, or since 1904. */
export function dayOfSerial(stored: string, from1904: boolean): PlainDate | undefined {
  const decimal = plainDecimal(stored)
  const whole = decimal === undefined ? undefined : /^(\d{1,7})(?:\.\d+)?$/.exec(decimal)?.[1]
  if (whole === undefined) return undefined
  const serial = Number.parseInt(whole, 10)
  if (serial > 2_958_465) return undefined
  if (from1904) return addDays(plainDate('1904-01-01'), serial)
  if (serial === 0 || serial === 60) return undefined
  return addDays(plainDate(serial < 60 ? '1899-12-31' : '1899-12-30'), serial)
}
