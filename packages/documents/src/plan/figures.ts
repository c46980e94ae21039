import type { ReadFigure } from '@jianjia/domain/plan'
import { readNumber } from './han-number.ts'
import { fold, type PlanLine } from './line.ts'
import { readPrintedMarker } from './numbering.ts'
import { splitSentences } from './schedule-items.ts'

const UNIT =
  '(?:人次|人|名|户|家|个|次|场|项|篇|件|条|份|本|套|所|间|组|支|对|位|万元|元|课时|学时|小时|平方米|%|‰|百分点|例|幅|盏|台|张|封|起|批|期|节(?!课)|万人次|册|岁)'
const DIGITS = new RegExp(
  `(约|近|大约|超过|超|不少于|不低于|至少|达到?|突破|不超过|最多)?\\s{0,9}(?<![\\d.A-Za-z第〔(\\[-])(\\d{1,9}(?:,\\d{3}){0,5}(?:\\.\\d{1,9})?)\\s{0,9}(多|余|来)?\\s{0,9}(亿|万|千|百)?\\s{0,9}(多|余)?\\s{0,9}(${UNIT})(以上|以下|以内|左右|上下)?`,
  'gu',
)
const HAN = /(近|约|超过)?(?<![第一-龥])([二三四五六七八九十百两]{1,4})(多|余)?(名|户|人次|场次|人)(以上|左右)?/gu
const SCALE: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 }

/** The figures of a paragraph, each with its sentence. Days, issues and ordinals are no figures. */
export function figuresIn(line: PlanLine): readonly ReadFigure[] {
  const paragraph = line.paragraphs[0] ?? 0
  const number = readPrintedMarker(line.folded)?.end ?? 0
  return splitSentences(line.text, line.paragraphs).flatMap(({ text }, index) => {
    const folded = index === 0 ? fold(text).slice(number) : fold(text)
    const digits = [...folded.matchAll(DIGITS)].map(([whole, before, figure, more, scale, moreAfter, unit, after]) => ({
      value: scaled((figure ?? '').replaceAll(',', ''), scale),
      unit: unit ?? '',
      about: aboutOf(before, more ?? moreAfter, after),
      text,
      paragraph,
      whole,
    }))
    const han = [...folded.matchAll(HAN)].map(([whole, before, figure, more, unit, after]) => ({
      value: String(readNumber(figure ?? '') ?? 0),
      unit: unit ?? '',
      about: aboutOf(before, more, after),
      text,
      paragraph,
      whole,
    }))
    return [...digits, ...han].filter(({ value }) => value !== '0').map(({ whole: _, ...figure }) => figure)
  })
}

function aboutOf(before = '', more = '', after = ''): ReadFigure['about'] {
  if (more === '多' || more === '余' || /超|突破|不少于|不低于|至少/.test(before) || after === '以上') return 'moreThan'
  if (/不超过|最多/.test(before) || after === '以下' || after === '以内') return 'lessThan'
  return /约|近/.test(before) || more === '来' || /左右|上下/.test(after) ? 'about' : 'exact'
}

/** The figure in full: "2.2" and 亿 are "220000000". Decimal places move, nothing is rounded. */
function scaled(figure: string, scale: string | undefined): string {
  const places = scale === undefined ? 0 : (SCALE[scale] ?? 0)
  const [whole = '0', fraction = ''] = figure.split('.')
  const moved = `${whole}${fraction.padEnd(places, '0').slice(0, places)}`.replace(/^0+(?=\d)/, '')
  const rest = fraction.slice(places).replace(/0+$/, '')
  return rest === '' ? moved : `${moved}.${rest}`
}
