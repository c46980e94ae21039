import { schoolYear, term } from '@jianjia/domain/period'
import type { DocumentKind, SuggestedPeriod } from '@jianjia/domain/plan'

const YEAR = '((?:20|19)\\d\\d)'
const TO = '\\s*(?:-|—|–|~|～|至|到)+\\s*'

interface Span {
  readonly start: string
  readonly end: string
}

type Form = readonly [RegExp, (found: RegExpExecArray) => Span]

const FORMS: readonly Form[] = [
  [
    new RegExp(`${YEAR}年?${TO}(?:20)?\\d\\d\\s*学?年度?\\s*\\(?第?([一二12上下])\\s*学期`),
    ([, year, term]) => termOf(Number(year), /[一1上]/.test(term ?? '') ? 'autumn' : 'springAfter'),
  ],
  [
    new RegExp(`${YEAR}年?${TO}(20\\d\\d)年(?!度)`),
    ([, from, to]) => span([Number(from), 1], [Math.max(Number(from), Number(to)), 12]),
  ],
  [new RegExp(`${YEAR}年?${TO}(20\\d\\d)\\s*学年`), ([, year]) => schoolYearOf(Number(year))],
  [
    new RegExp(`${YEAR}\\s*学年度?\\s*\\(?第?([一二12上下])\\s*学期`),
    ([, year, term]) => termOf(Number(year), /[一1上]/.test(term ?? '') ? 'autumn' : 'springAfter'),
  ],
  [new RegExp(`${YEAR}\\s*学年(?!度)`), ([, year]) => schoolYearOf(Number(year))],
  [
    new RegExp(`${YEAR}年?\\s*([春秋])`),
    ([, year, season]) => termOf(Number(year), season === '秋' ? 'autumn' : 'spring'),
  ],
  [
    new RegExp(`${YEAR}年?度?\\s*第?([一二三四1-4])季度`),
    ([, year, quarter]) => {
      const first = '一二三四1234'.indexOf(quarter ?? '一') % 4
      return span([Number(year), first * 3 + 1], [Number(year), first * 3 + 3])
    },
  ],
  [
    new RegExp(`${YEAR}年?度?\\s*([上下])半年`),
    ([, year, half]) =>
      half === '上' ? span([Number(year), 1], [Number(year), 6]) : span([Number(year), 7], [Number(year), 12]),
  ],
  [
    new RegExp(`${YEAR}年\\s*(\\d{1,2})月?${TO}(?:${YEAR}年)?\\s*(\\d{1,2})月`),
    ([, year, from, until, to]) => span([Number(year), Number(from)], [Number(until ?? year), Number(to)]),
  ],
  [new RegExp(`${YEAR}\\s*(?:年|学?年度)`), ([, year]) => span([Number(year), 1], [Number(year), 12])],
  [new RegExp(`${YEAR}(?=[\\u4E00-\\u9FFF]|$)`), ([, year]) => span([Number(year), 1], [Number(year), 12])],
]

export interface PeriodReading {
  readonly period: SuggestedPeriod | null
  /** The years of the title, where the body speaks of another. */
  readonly mismatch: { readonly title: string; readonly body: string } | null
}

export interface PeriodTexts {
  readonly title: string
  readonly body: string
  readonly signature: string
  readonly kind: DocumentKind
}

/** Of "2025年总结暨2026年计划" the part that the document mostly is. */
function partFor(title: string, kind: DocumentKind): string {
  const parts = title.split(/[暨及和与]/u).filter((part) => /\d{4}/.test(part))
  if (parts.length < 2) return title
  const genre = kind === 'summary' ? /总结|汇报/ : /计划|要点|安排|打算|思路/
  return parts.find((part) => genre.test(part)) ?? title
}

/**
 * The period that title and body suggest. The body is believed before the title, which pages on the web renew; where they
 * differ both stand in the evidence and a warning is due.
 */
export function periodOf({ title, body, signature, kind }: PeriodTexts): PeriodReading {
  const titleText = partFor(westernYears(title), kind)
  const bodyText = westernYears(body)
  const inTitle = firstSpan(titleText)
  const titleYears = yearsIn(titleText)
  const bodyYears = yearsIn(ownYears(bodyText))
  if (inTitle === undefined) return { period: fromBody(bodyText, bodyYears, westernYears(signature)), mismatch: null }
  const isSpoken = bodyYears.some((year) => titleYears.includes(year) || inTitle.span.end.startsWith(year))
  if (bodyYears.length === 0 || isSpoken || titleYears.length === 0)
    return { period: { ...inTitle.span, evidence: `标题：${inTitle.words}` }, mismatch: null }
  const spoken = mostSpoken(bodyYears)
  const evidence = `正文：${spoken}年；标题：${inTitle.words}`
  const [titleYear = ''] = titleYears
  return {
    period: { ...span([Number(spoken), 1], [Number(spoken), 12]), evidence },
    mismatch: { title: titleYear, body: spoken },
  }
}

const SCHOOL_YEAR_BEGINS = /((?:20|19)\d\d)年9月/
const TURNS = /次年|翌年|来年/

function fromBody(body: string, years: readonly string[], signature: string): SuggestedPeriod | null {
  const own = firstSpan(ownYears(body))
  const year = SCHOOL_YEAR_BEGINS.exec(body)?.[1]
  if (year !== undefined && TURNS.test(body))
    return { ...schoolYearOf(Number(year)), evidence: `正文：${year}年9月、次年` }
  if (years.length > 0 && own !== undefined) return { ...own.span, evidence: `正文：${own.words}` }
  const signed = firstSpan(signature)
  return signed === undefined
    ? null
    : { ...span([yearOf(signed.span), 1], [yearOf(signed.span), 12]), evidence: `落款：${signature.trim()}` }
}

function yearOf({ start }: Span): number {
  return Number(start.slice(0, 4))
}

function firstSpan(text: string): { readonly span: Span; readonly words: string } | undefined {
  for (const [form, read] of FORMS) {
    const found = form.exec(text)
    if (found !== null) return { span: read(found), words: found[0].trim() }
  }
  return undefined
}

const AMOUNT = /\d+(?:\.\d+)?\s*[多余]?\s*(?:[元人名份个次件册本字户米万亿台套张盒斤块]|平方|公斤|课时)/gu

/** Amounts, years of names of papers, of document numbers and of looking back are not the year of the plan. */
function ownYears(body: string): string {
  return body
    .replace(AMOUNT, '')
    .replace(/《[^》]*》/gu, '')
    .replace(/[([]\d{4}[)\]]\s*\d*号?/gu, '')
    .replace(/(?:回顾|过去的?|去年|上一?年|以来|自|从|截至|截止|成立于|始于|到|至)\s*\d{4}年/gu, '')
    .replace(/\d{4}年(?:以来|至今|底|末|被评|获|度?(?:总结|回顾))/gu, '')
}

function yearsIn(text: string): readonly string[] {
  const full = [...text.matchAll(/(?<!\d)((?:20|19)\d\d)(?=\s*(?:年|学?年度|-|—|～|~|至|[\u4E00-\u9FFF]|$))/gu)].map(
    ([, year]) => year ?? '',
  )
  const short = [...text.matchAll(/(?<![\d])([0-4]\d)年(?=\s*(?:\d{1,2}|[一二三四五六七八九十元]{1,2})月)/gu)].map(
    ([, year]) => `20${year}`,
  )
  return [...full, ...short]
}

function mostSpoken(years: readonly string[]): string {
  const counts = Map.groupBy(years, (year) => year)
  return (
    [...counts].toSorted(([a, first], [b, second]) => second.length - first.length || b.localeCompare(a))[0]?.[0] ?? ''
  )
}

const HAN_DIGITS = '〇一二三四五六七八九'

/** "二〇二六年" and "二0一二年" in western figures. */
function westernYears(text: string): string {
  return text.replace(/[二一][〇○零0OoО九][〇○零0一二三四五六七八九]{2}(?=年|学年|—|-)/gu, (year) =>
    [...year].map((digit) => (/\d/.test(digit) ? digit : String(Math.max(0, HAN_DIGITS.indexOf(digit))))).join(''),
  )
}

function schoolYearOf(year: number): Span {
  const { start, end } = schoolYear(year)
  return { start, end }
}

/** In a school year the spring follows its beginning; alone, a spring is that of its own year. */
function termOf(year: number, which: 'autumn' | 'spring' | 'springAfter'): Span {
  const { start, end } = which === 'autumn' ? term(year, 1) : term(which === 'spring' ? year - 1 : year, 2)
  return { start, end }
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

type Month = readonly [year: number, month: number]

function span([fromYear, fromMonth]: Month, [toYear, toMonth]: Month): Span {
  const isLeap = (toYear % 4 === 0 && toYear % 100 !== 0) || toYear % 400 === 0
  const days = toMonth === 2 && isLeap ? 29 : (DAYS[toMonth - 1] ?? 31)
  const two = (value: number) => String(value).padStart(2, '0')
  return { start: `${fromYear}-${two(fromMonth)}-01`, end: `${toYear}-${two(toMonth)}-${two(days)}` }
}
