import { UnitId } from '@jianjia/domain/kernel'
import { TITLE_STANDINGS } from '@jianjia/domain/title'
import { z } from 'zod'
import type { Services } from '../../frame/context.ts'
import { listFile } from '../../frame/list-file.ts'
import type { Said } from '../../frame/list-sheet.ts'
import { sayDay } from '../../frame/said-days.ts'
import { titleList } from './list-titles.ts'

const STANDINGS: Readonly<Record<(typeof TITLE_STANDINGS)[number], Said>> = {
  notYet: { zh: '尚未生效', en: 'not in force yet' },
  valid: { zh: '有效', en: 'valid' },
  rectifying: { zh: '限期整改', en: 'rectification ordered' },
  expired: { zh: '已到期', en: 'expired' },
  downgraded: { zh: '已降级', en: 'downgraded' },
  revoked: { zh: '已摘牌', en: 'revoked' },
}

const DUE = {
  recheck: (day: Said): Said => ({ zh: `${day.zh} 前复查`, en: `re-check by ${day.en}` }),
  rectification: (day: Said): Said => ({ zh: `${day.zh} 前整改到位`, en: `to be put right by ${day.en}` }),
  renewal: (day: Said): Said => ({ zh: `${day.zh} 到期，可办续期`, en: `ends ${day.en}, may be renewed` }),
} as const

/** The register of titles as a file, found by what the screen finds it by. */
export const titleListFile = listFile(titleList, {
  title: { zh: '称号登记', en: 'Titles' },
  filters: {
    text: z.string().max(100).optional(),
    standing: z.enum(TITLE_STANDINGS).optional(),
    due: z.boolean().optional(),
    units: z.array(UnitId).max(20).optional(),
  },
  whole: () => ({}),
  rows: ({ titles }, { text = '', standing, due, units }, services) =>
    titles.filter(
      (row) =>
        (standing === undefined || row.standing === standing) &&
        (due !== true || row.due !== null) &&
        (units === undefined || units.includes(row.unitId)) &&
        isFound(row, text, services),
    ),
  columns: () => [
    {
      key: 'unit',
      heading: { zh: '单位', en: 'Unit' },
      say: (row) => row.unitName,
      sortBy: (row) => ({ text: row.unitName }),
    },
    { key: 'level', heading: { zh: '称号', en: 'Title' }, say: (row) => row.level },
    {
      key: 'number',
      heading: { zh: '编号', en: 'Number' },
      say: (row) => row.number ?? '—',
      sortBy: (row) => ({ text: row.number ?? '' }),
    },
    {
      key: 'valid',
      heading: { zh: '有效期', en: 'Valid' },
      say: ({ validFrom, validTo }, language) => {
        const from = sayDay(validFrom, language)
        if (validTo === null) return { zh: `${from}起`, en: `since ${from}` }[language]
        const to = sayDay(validTo, language)
        return { zh: `${from}至${to}`, en: `${from} to ${to}` }[language]
      },
      sortBy: (row) => ({ text: row.validFrom }),
    },
    {
      key: 'standing',
      heading: { zh: '状态', en: 'State' },
      say: ({ standing, due }, language) => {
        const told = STANDINGS[standing][language]
        if (due === null) return told
        return `${told}\n${DUE[due.kind]({ zh: sayDay(due.dueOn, 'zh'), en: sayDay(due.dueOn, 'en') })[language]}`
      },
    },
  ],
  conditions: ({ text = '', standing }, language) => [
    ...(text === '' ? [] : [`“${text}”`]),
    ...(standing === undefined ? [] : [STANDINGS[standing][language]]),
  ],
})

interface FoundBy {
  readonly unitName: string
  readonly title: string
  readonly level: string
}

/** By characters, pinyin or initials of the unit, by the title or its level. */
function isFound({ unitName, title, level }: FoundBy, text: string, services: Pick<Services, 'pinyin'>): boolean {
  const typed = text.replaceAll(/[\s']/g, '').toLowerCase()
  if (typed === '') return true
  if (unitName.replaceAll(/\s/g, '').toLowerCase().includes(typed)) return true
  if (title.includes(text.trim()) || level.includes(text.trim())) return true
  if (!/[a-z]/.test(typed)) return false
  const { pinyin, initials } = services.pinyin(unitName)
  return pinyin.includes(typed) || initials.includes(typed)
}
