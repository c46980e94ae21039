import { UnitId } from '@jianjia/domain/kernel'
import { STANDING_NAMES, TITLE_COLUMNS, TITLE_LIST } from '@jianjia/domain/list'
import { TITLE_STANDINGS } from '@jianjia/domain/title'
import { z } from 'zod'
import type { Services } from '../../frame/context.ts'
import { listFile } from '../../frame/list-file.ts'
import { titleList } from './list-titles.ts'

/** The register of titles as a file, found by what the screen finds it by. */
export const titleListFile = listFile(titleList, {
  title: TITLE_LIST,
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
  columns: () => TITLE_COLUMNS,
  conditions: ({ text = '', standing }, language) => [
    ...(text === '' ? [] : [`“${text}”`]),
    ...(standing === undefined ? [] : [STANDING_NAMES[standing][language]]),
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
