import { readNumber } from './han-number.ts'

/** A time that a plan orders its work by: months, weeks, a third of a month. */
export interface TimeLabel {
  readonly months: readonly number[]
  readonly weeks?: readonly number[]
  readonly part?: '上旬' | '中旬' | '下旬'
  /** The wording means every month, so that the work comes back. */
  readonly everyMonth?: true
  /** The wording names a day or days of the month. */
  readonly day?: true
  /** How much of the text it took. */
  readonly end: number
}

const YEAR =
  '(?:(?:20)?\\d\\d年|20[xX_×]{2}年|[xX×]{2}年|[二零0〇○]{2}[0-9〇○零一二三四五六七八九]{2}年|今年|明年|次年|来年|翌年|当年|本年|第二年|转年)?\\s{0,9}的?'
const HAN_MONTH = '(?:十[一二]|[一二三四五六七八九十元正腊冬])'
const DIGIT_MONTH = '(?:1[0-2]|0?[1-9])'
const MONTH = `(?:${HAN_MONTH}|${DIGIT_MONTH})`
const TO = '\\s{0,9}(?:-|—|–|－|~|～|至|到|―)+\\s{0,9}'
const AND = '\\s{0,9}(?:、|,|/|\\.|·|和|及|与|\\s)\\s{0,9}'
const NUMBER = '(?:[一二三四五六七八九十]{1,3}|\\d{1,2})'
const PART = '(?:份?的?\\s*(上|中|下)(?:、?(?:中|下))?旬)'
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ENGLISH =
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?![a-z])\.?/i
const DAY = '(?:(?:\\d{1,2}|[一二三四五六七八九十廿][一二三四五六七八九十]{0,2})[日号])'

interface Reading {
  readonly form: RegExp
  readonly read: (found: RegExpExecArray) => Omit<TimeLabel, 'end'> | undefined
}

const READINGS: readonly Reading[] = [
  {
    form: new RegExp(`^${YEAR}第?([一二三四1-4])(?:(?:、|,|${TO})第?([一二三四1-4]))?季度`),
    read: ([, from, to]) => {
      const first = readNumber(from ?? '') ?? 1
      const last = to === undefined ? first : (readNumber(to) ?? first)
      return last < first ? undefined : { months: span(first * 3 - 2, last * 3) }
    },
  },
  {
    form: new RegExp(`^${YEAR}(上|下)半年度?`),
    read: ([, half]) => ({ months: half === '上' ? span(1, 6) : span(7, 12) }),
  },
  {
    form: new RegExp(`^(?:开学|教学)?第?\\s*(${NUMBER})\\s*周?${TO}第?\\s*(${NUMBER})\\s*(?:教学)?周`),
    read: ([, from, to]) => weeksOf(from, to),
  },
  {
    form: new RegExp(`^(?:开学|教学)?第\\s*(${NUMBER}(?:\\s*周?[、,和及]\\s*第?\\s*${NUMBER})*)\\s*(?:教学)?周`),
    read: ([, list]) => ({ months: [], weeks: numbersOf(list ?? '') }),
  },
  {
    form: new RegExp(
      `^${YEAR}(${MONTH})\\s*月(?: ?份)?\\s*${DAY}?${TO}${YEAR}(${MONTH})\\s*月(?: ?份)?\\s*${DAY}?(?:前|之前)?`,
    ),
    read: ([whole, from, to]) => ({ ...monthsBetween(from, to), ...dayIn(whole) }),
  },
  {
    form: new RegExp(
      `^20\\d\\d([./-])(${DIGIT_MONTH})\\1\\d{1,2}(?!\\d)(?:${TO}(?:20\\d\\d\\1)?(${DIGIT_MONTH})\\1\\d{1,2}(?!\\d))?`,
    ),
    read: ([, , from, to]) => ({ ...(to === undefined ? oneMonth(from) : monthsBetween(from, to)), day: true }),
  },
  {
    form: new RegExp(`^20\\d\\d[./](${DIGIT_MONTH})${TO}(?:20\\d\\d[./])?(${DIGIT_MONTH})(?![\\d./])`),
    read: ([, from, to]) => monthsBetween(from, to),
  },
  {
    form: new RegExp(`^20\\d\\d[./](${DIGIT_MONTH})[、,](?:20\\d\\d[./])?(${DIGIT_MONTH})(?![\\d./])`),
    read: ([, one, other]) => ({ months: [...oneMonth(one).months, ...oneMonth(other).months] }),
  },
  { form: new RegExp(`^20\\d\\d\\s*[./-]\\s*(${DIGIT_MONTH})(?![\\d./-])`), read: ([, month]) => oneMonth(month) },
  {
    form: new RegExp(`^(${NUMBER}(?:[、,]${NUMBER})+)\\s*(?:教学)?周(?!年|岁|末)`),
    read: ([, list]) => ({ months: [], weeks: numbersOf(list ?? '') }),
  },
  {
    form: new RegExp(`^${YEAR}(${MONTH})\\s*${TO}${YEAR}(${MONTH})\\s*月(?: ?份)?`),
    read: ([, from, to]) => (sameDigits(from, to) ? monthsBetween(from, to) : undefined),
  },
  {
    form: new RegExp(
      `^${YEAR}(${MONTH}(?:\\s*月(?: ?份)?)?(?:${AND}${YEAR}${MONTH}(?:\\s*月(?: ?份)?)?)*${AND}${YEAR}${MONTH})\\s*月(?: ?份)?`,
    ),
    read: ([, list]) => monthList(list ?? ''),
  },
  {
    form: new RegExp(`^${YEAR}(${MONTH})\\s*月\\s*${DAY}(?:(?:${TO}|、)${DAY})?(?:前|之前)?`),
    read: ([, month]) => ({ ...oneMonth(month), day: true }),
  },
  {
    form: new RegExp(`^${YEAR}(${MONTH})\\s*月${PART}`),
    read: ([whole, month, part]) => ({ ...oneMonth(month), ...(isWide(whole) ? {} : partOf(part)) }),
  },
  { form: new RegExp(`^${YEAR}(${MONTH})\\s*月(?: ?份)?(?:初|底|末)(?!中|一)`), read: ([, month]) => oneMonth(month) },
  { form: new RegExp(`^${YEAR}(${MONTH})\\s*月(?: ?份)?`), read: ([, month]) => oneMonth(month) },
  { form: /^[23]\d\.(1[0-2]|0?[1-9])(?=\s*(?:$|:))/, read: ([, month]) => oneMonth(month) },
  { form: ENGLISH, read: ([, name]) => ({ months: [ENGLISH_MONTHS.indexOf((name ?? '').toLowerCase()) + 1] }) },
  { form: /^(上|中|下)旬/, read: ([, part]) => ({ months: [], ...partOf(part) }) },
  {
    form: /^(寒|暑)(?:假|期)(?:期间|里|中|前后)?(?=\s*(?:$|[:,、(月—–-])|\s)/,
    read: ([, season]) => ({ months: season === '寒' ? [1, 2] : [7, 8] }),
  },
  {
    form: /^(?:全年|全学年|每个?月(?: ?份)?|各月(?: ?份)?|1-12月(?: ?份)?|常年|贯穿全年|(?:日常|平时|长期|常规|经常性?)(?:工作|活动)?(?=\s*(?:$|[:、]|\s)))/,
    read: () => ({ months: span(1, 12), everyMonth: true }),
  },
]

/** Reads the time that a text in half width begins with. */
export function readTimeLabel(folded: string): TimeLabel | undefined {
  for (const { form, read } of READINGS) {
    const found = form.exec(folded)
    const label = found === null ? undefined : read(found)
    if (found !== null && label !== undefined) return { ...label, end: found[0].length }
  }
  return undefined
}

/** Whether two neighbouring figures "三、四" can be one double month, and not a number before a month. */
export function isDoubleMonth({ months }: TimeLabel): boolean {
  return (
    months.length > 1 && months.every((month, index) => index === 0 || month === ((months[index - 1] ?? 0) % 12) + 1)
  )
}

function dayIn(text: string): { readonly day?: true } {
  return /[日号]/.test(text) ? { day: true } : {}
}

function oneMonth(month: string | undefined): { readonly months: readonly number[] } {
  return { months: [readNumber(month ?? '') ?? 1] }
}

function monthsBetween(from: string | undefined, to: string | undefined): { readonly months: readonly number[] } {
  const first = readNumber(from ?? '') ?? 1
  const last = readNumber(to ?? '') ?? first
  return { months: last >= first ? span(first, last) : [...span(first, 12), ...span(1, last)] }
}

function monthList(list: string): { readonly months: readonly number[] } | undefined {
  const figures = list.match(new RegExp(MONTH, 'gu')) ?? []
  const isMixed = figures.some((figure) => !sameDigits(figure, figures[0]))
  const months = [...new Set(figures.map((figure) => readNumber(figure) ?? 0))]
  return isMixed || months.length < 2 || months.includes(0) ? undefined : { months }
}

function sameDigits(a: string | undefined, b: string | undefined): boolean {
  return /^\d/.test(a ?? '') === /^\d/.test(b ?? '')
}

function weeksOf(from: string | undefined, to: string | undefined): Omit<TimeLabel, 'end'> | undefined {
  const first = readNumber(from ?? '') ?? 0
  const last = readNumber(to ?? '') ?? 0
  return first === 0 || last < first || last - first > 30 ? undefined : { months: [], weeks: span(first, last) }
}

function numbersOf(list: string): readonly number[] {
  return (list.match(new RegExp(NUMBER, 'gu')) ?? []).map((figure) => readNumber(figure) ?? 0)
}

function partOf(part: string | undefined): { readonly part: '上旬' | '中旬' | '下旬' } {
  if (part === '上') return { part: '上旬' }
  return { part: part === '中' ? '中旬' : '下旬' }
}

/** "上中旬" and "中下旬" are wider than one third and give none. */
function isWide(text: string): boolean {
  return /[上中]、?[中下]旬/.test(text)
}

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
