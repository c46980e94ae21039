import { Switch } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { PAGE_SIZE } from '../../lib/table/table-search.ts'
import { Pager } from '../table/pager.tsx'
import { useText } from '../text.ts'
import classes from './sheet-import.module.css'
import type { PastedRows } from './pasted-rows.ts'
import type { CellNote } from './sheet-preview.ts'

export interface PastedPreview {
  readonly headerRow: number
  readonly columns: readonly { readonly column: string; readonly at: number }[]
  readonly rows: readonly { readonly row: number; readonly faults: readonly z.infer<typeof CellNote>[] }[]
}

export interface PastedTableProps {
  readonly rows: PastedRows
  /** Where the header stands, which column is which, and what is wrong. */
  readonly preview: PastedPreview | undefined
  /** `row` and `column` counted from 0. */
  readonly onCell: (row: number, column: number, text: string) => void
}

/** The column of row numbers stays in sight. */
const ROW_NUMBER_WIDTH = 64

/** The pasted cells as they came, to be corrected in place: there is no file that could come back with red cells. */
export function PastedTable({ rows, preview, onCell }: PastedTableProps) {
  const { t, language } = useText()
  const [onlyWrong, setOnlyWrong] = useState(false)
  const [page, setPage] = useState(1)
  const word = language === 'en' ? 'en' : 'zh'
  const headerRow = preview?.headerRow ?? 0
  const columns = new Map(preview?.columns.map(({ at, column }) => [at, column]))
  const faults = new Map(preview?.rows.map((row) => [row.row, row.faults]))
  const width = Math.max(1, ...rows.map(({ length }) => length))
  const numbered = rows.map((cells, at) => ({ cells, row: at + 1 })).filter(({ row }) => row > headerRow)
  const wrong = numbered.filter(({ row }) => (faults.get(row) ?? []).length > 0)
  const shown = onlyWrong && wrong.length > 0 ? wrong : numbered
  const last = Math.max(1, Math.ceil(shown.length / PAGE_SIZE))
  const at = Math.min(page, last)
  const heads = Array.from(
    { length: width },
    (_, column) => columns.get(column) ?? t('sheetImport.paste.column', { column: column + 1 }),
  )
  const cellsRef = useRef<HTMLDivElement>(null)
  // The first wrong cell may lie beside what a phone shows.
  useEffect(() => {
    const wrongCell = cellsRef.current?.querySelector('[aria-invalid]')?.closest('td')
    if (preview && wrongCell) cellsRef.current?.scrollTo({ left: wrongCell.offsetLeft - ROW_NUMBER_WIDTH })
  }, [preview])
  return (
    <section className={classes['pasted']} aria-label={t('sheetImport.paste.title')}>
      {wrong.length > 0 && (
        <Switch
          label={t('sheetImport.paste.onlyWrong', { count: wrong.length })}
          checked={onlyWrong}
          onChange={(event) => setOnlyWrong(event.currentTarget.checked)}
        />
      )}
      <div
        ref={cellsRef}
        className={classes['cells']}
        tabIndex={0}
        role="group"
        aria-label={t('sheetImport.paste.title')}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{t('sheetImport.paste.row')}</th>
              {heads.map((head, column) => (
                <th key={column} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE).map(({ cells, row }) => (
              <tr key={row} data-row={row}>
                <th scope="row">{row}</th>
                {heads.map((head, column) => {
                  const own = (faults.get(row) ?? []).filter((fault) => fault.column === columns.get(column))
                  return (
                    <td key={column}>
                      <Cell
                        key={cells[column] ?? ''}
                        label={t('sheetImport.paste.cell', { row, column: head })}
                        text={cells[column] ?? ''}
                        faults={own.map(({ reason }) => reason[word])}
                        onText={(text) => onCell(row - 1, column, text)}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager total={shown.length} search={{ page: at }} onSearch={({ page: next }) => setPage(next ?? 1)} />
    </section>
  )
}

interface CellProps {
  readonly label: string
  readonly text: string
  readonly faults: readonly string[]
  readonly onText: (text: string) => void
}

/** Taken when the cell is left, as in a spreadsheet; Esc takes back what was typed. */
function Cell({ label, text, faults, onText }: CellProps) {
  const isWrong = faults.length > 0
  return (
    <>
      <textarea
        className={classes['cell']}
        rows={1}
        aria-label={label}
        aria-invalid={isWrong || undefined}
        defaultValue={text}
        onBlur={(event) => {
          if (event.currentTarget.value !== text) onText(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.value = text
          if (event.key === 'Enter' && !event.altKey && !event.nativeEvent.isComposing) {
            event.preventDefault()
            event.currentTarget.blur()
          }
        }}
      />
      {faults.map((fault) => (
        <span key={fault} className={classes['cellFault']}>
          {fault}
        </span>
      ))}
    </>
  )
}
