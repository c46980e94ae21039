import { z } from 'zod'
import type { Services } from '../../frame/context.ts'
import { listFile } from '../../frame/list-file.ts'
import { sayDay } from '../../frame/said-days.ts'
import { titleList } from './list-titles.ts'

/** The register of titles as a file, found by what the screen finds it by. */
export const titleListFile = listFile(titleList, {
  title: { zh: '称号登记', en: 'Titles' },
  filters: { text: z.string().max(100).optional() },
  whole: () => ({}),
  rows: ({ titles }, { text = '' }, services) => titles.filter((row) => isFound(row, text, services)),
  columns: () => [
    {
      key: 'unit',
      heading: { zh: '单位', en: 'Unit' },
      say: (row) => row.unitName,
      sortBy: (row) => ({ text: row.unitName }),
    },
    { key: 'level', heading: { zh: '称号', en: 'Title' }, say: (row) => row.level },
    { key: 'title', heading: { zh: '考核细则', en: 'Scheme' }, say: (row) => row.title },
    {
      key: 'valid',
      heading: { zh: '有效期', en: 'Valid' },
      say: ({ revoked, validFrom, validTo }, language) => {
        if (revoked) return { zh: '已撤销', en: 'revoked' }[language]
        const from = sayDay(validFrom, language)
        if (validTo === null) return { zh: `${from}起`, en: `since ${from}` }[language]
        const to = sayDay(validTo, language)
        return { zh: `${from}至${to}`, en: `${from} to ${to}` }[language]
      },
      sortBy: (row) => ({ text: row.validFrom }),
    },
  ],
  conditions: ({ text = '' }) => (text === '' ? [] : [`“${text}”`]),
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
