import { IconArrowsMaximize, IconArrowsMinimize, IconBaselineDensityMedium, IconCopy } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import { tabSeparated } from '../../lib/table/cell-block.ts'
import type { ArrangeableColumn, TableLayout } from '../../lib/table/layout.ts'
import { useText } from '../text.ts'
import { ColumnMenu } from './column-menu.tsx'
import { cellText } from './cell-text.ts'
import { FileLinks, MarkedLinks } from './file-links.tsx'
import classes from './table-bar.module.css'

interface TableBarProps {
  readonly all: readonly (ArrangeableColumn & { readonly title: string })[]
  readonly columns: readonly ArrangeableColumn[]
  readonly layout: TableLayout
  readonly put: (part: TableLayout) => void
  readonly reset: () => void
  readonly alone: boolean
  readonly onAlone: () => void
  readonly table: RefObject<HTMLTableElement | null>
  readonly drawAll: (use: () => void) => void
  readonly file?: Parameters<typeof FileLinks>[0]
  /** The rows that are marked, where they can be taken along by themselves. */
  readonly marked?: Parameters<typeof MarkedLinks>[0] | undefined
}

/** Above a table: how it is arranged, and the ways to take it along. */
export function TableBar(props: TableBarProps) {
  const { layout, put, alone, onAlone, table, drawAll, file, marked } = props
  const { t } = useText()
  const [copied, setCopied] = useState(false)
  const dense = layout.dense === true
  const copy = () =>
    drawAll(() => {
      const rows = [...(table.current?.rows ?? [])].map((row) =>
        [...row.cells].filter((cell) => cell.dataset['copy'] !== 'no').map(cellText),
      )
      void navigator.clipboard.writeText(tabSeparated(rows.filter((row) => row.length > 0))).then(() => setCopied(true))
    })
  const Size = alone ? IconArrowsMinimize : IconArrowsMaximize
  return (
    <div className={classes['bar']} role="toolbar" aria-label={t('table.tools')} data-print="no">
      <ColumnMenu {...props} />
      <button type="button" className={classes['act']} aria-pressed={dense} onClick={() => put({ dense: !dense })}>
        <IconBaselineDensityMedium size={16} aria-hidden="true" />
        {t('table.dense')}
      </button>
      <button type="button" className={classes['act']} onClick={copy}>
        <IconCopy size={16} aria-hidden="true" />
        {t('table.copy')}
      </button>
      <span role="status" className="visually-hidden">
        {copied && t('copy.done')}
      </span>
      {file && <FileLinks {...file} />}
      {marked && <MarkedLinks {...marked} />}
      <button type="button" className={classes['act']} aria-pressed={alone} onClick={onAlone}>
        <Size size={16} aria-hidden="true" />
        {t('table.alone')}
      </button>
    </div>
  )
}
