import { joinMarked, MOST_MARKED } from '@jianjia/domain/list'
import { usePlace } from '../../lib/session/current-post.ts'
import type { TableSearch } from '../../lib/table/table-search.ts'
import { downloadAddress } from '../../lib/upload/file-address.ts'
import { useText } from '../text.ts'
import classes from './table-bar.module.css'

/** What the list was asked for, in the words of its procedure, without page and tenant. */
export type TableFile = Readonly<Record<string, unknown>>

export interface FileLinksProps {
  readonly list: string
  readonly file: TableFile
  /** Keys of the columns that are seen, in their order; without them, all. */
  readonly columns?: readonly string[]
  readonly search?: Pick<TableSearch, 'sort' | 'down'>
}

/** What is seen as a file: the same columns, order, filters and sorting, all rows. Plain addresses. */
export function FileLinks(props: FileLinksProps) {
  const { t } = useText()
  const address = useFileAddress(props)
  return (
    <>
      <a className={classes['act']} href={address('xlsx')} download>
        {t('table.excel')}
      </a>
      <a className={classes['act']} href={address('csv')} download>
        {t('table.csv')}
      </a>
    </>
  )
}

interface MarkedLinksProps {
  /** The ids of the rows that are marked. */
  readonly marked: readonly string[]
  readonly address: (format: Format, only: string) => string
}

/** The same, of the rows that are marked alone; also of those under other filters and on other pages. */
export function MarkedLinks({ marked, address }: MarkedLinksProps) {
  const { t } = useText()
  const count = marked.length
  if (count > MOST_MARKED)
    return <span className={classes['note']}>{t('table.tooManyMarked', { most: MOST_MARKED })}</span>
  const only = joinMarked(marked)
  return (
    <>
      <a className={classes['act']} href={address('xlsx', only)} download>
        {t('table.markedExcel', { count })}
      </a>
      <a className={classes['act']} href={address('csv', only)} download>
        {t('table.markedCsv', { count })}
      </a>
    </>
  )
}

export type Format = 'xlsx' | 'csv'

export function useFileAddress({ list, file, columns, search = {} }: FileLinksProps) {
  const { language } = useText()
  const { districtId } = usePlace()
  const { sort, down } = search
  return (format: Format, only?: string) =>
    downloadAddress(`${list}File`, {
      ...{ districtId, ...file, format, language: language === 'en' ? 'en' : 'zh' },
      ...(columns && { columns }),
      ...(only !== undefined && { only }),
      ...(sort !== undefined && { sort, down: down === true }),
    })
}
