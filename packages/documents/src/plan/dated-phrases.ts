import type { DatedSuggestion } from '@jianjia/domain/plan'
import type { PlanLine } from './line.ts'
import { splitSentences } from './schedule-items.ts'
import { readTimeLabel } from './time-label.ts'

const MAY_BEGIN =
  /(?<![\d一二三四五六七八九十年.])(?=(?:20\d\d年|今年|明年)?(?:十[一二]|[一二三四五六七八九十元]|1[0-2]|0?[1-9])\s*月|(?:20\d\d年|今年)?第?[一二三四]季度|(?:20\d\d年|今年)?[上下]半年)/gu
const FESTIVALS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/元旦[、和及]\s*春节/u, [1, 2]],
  [/元旦/u, [1]],
  [/春节/u, [2]],
  [/[“"]?三[.·•、?]?八[”"]?|3[.·•]8|妇女节/u, [3]],
  [/3\.12|植树节/u, [3]],
  [/[“"]?五[.·•、]?一[”"]?|5[.·•]1(?!\d)|劳动节/u, [5]],
  [/[“"]?六[.·•、]?一[”"]?|儿童节/u, [6]],
  [/教师节/u, [9]],
  [/国庆/u, [10]],
  [/重阳/u, [10]],
]
const OCCASION = /(?:期间|前夕|前后|之际|来临|到来)/u
/** "一月一次", "每月", "三月内" tell no month. */
const NO_MONTH = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月(?:一次|内|以内|以上|来|后|一[个次]|个)/u

/** Dated phrases of running text, one for each sentence or clause that names a time: hints, never items by themselves. */
export function datedPhrases(line: PlanLine): readonly DatedSuggestion[] {
  const paragraph = line.paragraphs[0] ?? 0
  return splitSentences(line.text, line.paragraphs).flatMap(({ text }) => {
    const dated = [...phrasesIn(text), ...remarkIn(text)]
    return (dated.length > 0 ? dated : occasionIn(text)).map((phrase) => ({ ...phrase, paragraph }))
  })
}

function phrasesIn(text: string): readonly Omit<DatedSuggestion, 'paragraph'>[] {
  const starts: { readonly at: number; readonly end: number; readonly months: readonly number[] }[] = []
  for (const { index } of text.matchAll(MAY_BEGIN)) {
    if (NO_MONTH.test(text.slice(index)) || index < (starts.at(-1)?.end ?? 0)) continue
    const label = readTimeLabel(text.slice(index))
    if (label !== undefined && label.months.length > 0)
      starts.push({ at: index, end: index + label.end, months: label.months })
  }
  return starts
    .map(({ at, months }, place) => {
      const until = text.slice(at, starts[place + 1]?.at ?? text.length)
      const phrase = until.replace(/[。;,、\s]+$/u, '').trim()
      return { months, text: phrase, said: phrase.length - (readTimeLabel(phrase)?.end ?? 0) }
    })
    .filter(({ said }) => said > 2)
    .map(({ months, text: phrase }) => ({ months, text: phrase }))
}

/** "组织体检（6月）": the time stands in brackets behind the work. */
function remarkIn(text: string): readonly Omit<DatedSuggestion, 'paragraph'>[] {
  const remark = /^.{3,}[(（]([^()（）]{2,16})[)）][。;；]?$/u.exec(text)?.[1]
  const label = remark === undefined ? undefined : readTimeLabel(remark)
  return label === undefined || label.months.length === 0 ? [] : [{ months: label.months, text }]
}

function occasionIn(text: string): readonly Omit<DatedSuggestion, 'paragraph'>[] {
  if (!OCCASION.test(text) && !/3\.12/.test(text)) return []
  const found = FESTIVALS.find(([form]) => form.test(text))
  if (found === undefined) return []
  const at = text.search(found[0])
  const clause = Math.max(text.lastIndexOf(',', at), text.lastIndexOf('，', at)) + 1
  return [
    {
      months: found[1],
      text: text
        .slice(clause)
        .replace(/[。;]+$/u, '')
        .trim(),
    },
  ]
}
