import { counted, daysBetween, parts, type PlainDate } from '../../kernel/index.ts'
import { workingDaysIn } from '../../period/index.ts'
import type { Language } from '../../scheme/index.ts'
import type { NoticeSheet } from './notice-sheet.ts'

/** A notice as a paper: heading, paragraphs, who issues it. */
export interface NoticeText {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/**
 * The words of the notice, made of the sheet alone: on what grounds, what, from when to when, how to object and to whom.
 * What is demanded of an objection (facts, a name to answer to) follows what notices of schools and unions ask for.
 */
export function noticeText(sheet: NoticeSheet, language: Language): NoticeText {
  return language === 'en' ? english(sheet) : chinese(sheet)
}

function chinese({
  title,
  district,
  assessment,
  scheme,
  period,
  days,
  answerBy,
  lines,
  contact,
  remark,
}: NoticeSheet): NoticeText {
  const scored = lines.filter(({ exempt }) => exempt === undefined).length
  const count = daysBetween(days.start, days.end) + 1
  const reach = [
    contact.person === '' ? '' : `联系人：${contact.person}；`,
    `电话：${contact.phone}`,
    contact.email === '' ? '' : `；电子邮箱：${contact.email}`,
    contact.place === '' ? '' : `；地址：${contact.place}`,
  ].join('')
  return {
    title,
    paragraphs: [
      `依据《${scheme}》，${district}对 ${scored} 个基层工会${inChinese(period.start)}至${inChinese(period.end)}的工作开展了“${assessment}”。经单位自评、评审组考评和综合评定，形成考核结果，现予以公示，听取意见。`,
      `公示时间：${inChinese(days.start)}至${inChinese(days.end)}，共 ${count} 天，其中工作日 ${workingDaysIn(days.start, days.end)} 天。`,
      `对公示内容有不同意见的，请在公示期内向${contact.office}反映，电话、邮件、来信、来访均可。反映问题请写明具体事实并说明依据；以单位名义反映的加盖公章，以个人名义反映的留下真实姓名和联系方式，便于核实和答复。受理部门对反映人的情况保密${answerBy === undefined ? '' : `，于${inChinese(answerBy)}前（含当日）作出答复`}。`,
      `受理部门：${contact.office}。${reach}。`,
      ...(remark === '' ? [] : [remark]),
    ],
  }
}

function english({
  title,
  district,
  assessment,
  scheme,
  period,
  days,
  answerBy,
  lines,
  contact,
  remark,
}: NoticeSheet): NoticeText {
  const scored = lines.filter(({ exempt }) => exempt === undefined).length
  const count = daysBetween(days.start, days.end) + 1
  const reach = [
    ...(contact.person === '' ? [] : [`contact: ${contact.person}`]),
    `telephone ${contact.phone}`,
    ...(contact.email === '' ? [] : [`e-mail ${contact.email}`]),
    ...(contact.place === '' ? [] : [`address: ${contact.place}`]),
  ].join('; ')
  return {
    title,
    paragraphs: [
      `Under “${scheme}”, ${district} assessed the work of ${counted(scored, 'union|unions')} from ${inEnglish(period.start)} to ${inEnglish(period.end)} (“${assessment}”). Self-assessment, review and the combined marks gave the result below, which is now open to objections.`,
      `Public notice: ${inEnglish(days.start)} to ${inEnglish(days.end)}, ${counted(count, 'day|days')}, ${workingDaysIn(days.start, days.end)} of them working days.`,
      `Whoever disagrees may tell ${contact.office} within these days, by telephone, e-mail, letter or in person. Please state facts and what they rest on; a unit adds its seal, a person a name and a way to be reached, so that the matter can be checked and answered. Who objects is kept confidential.${answerBy === undefined ? '' : ` Objections are answered by ${inEnglish(answerBy)} at the latest.`}`,
      `Objections are taken by ${contact.office}; ${reach}.`,
      ...(remark === '' ? [] : [remark]),
    ],
  }
}

function inChinese(day: PlainDate): string {
  const { year, month, dayOfMonth } = parts(day)
  return `${year}年${month}月${dayOfMonth}日`
}

const WRITTEN_OUT = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
})

function inEnglish(day: PlainDate): string {
  return WRITTEN_OUT.format(Date.parse(day))
}
