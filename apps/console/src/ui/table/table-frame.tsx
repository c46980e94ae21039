import { useRef, useState } from 'react'
import { arrange } from '../../lib/table/layout.ts'
import { useTableLayout } from '../../lib/table/use-table-layout.ts'
import type { DataTableProps } from './data-table.tsx'
import { useFileAddress } from './file-links.tsx'
import { TableBar } from './table-bar.tsx'
import classes from './table-frame.module.css'
import { usePrinting } from './use-printing.ts'
import { WideTable, type WideTableProps } from './wide-table.tsx'

type TableFrameProps<Row> = DataTableProps<Row> & Pick<WideTableProps<Row>, 'marked' | 'onMarked'>

/** A table with what can be done with it: arrange, copy, take along as a file, look at alone, mark rows. */
export function TableFrame<Row>(props: TableFrameProps<Row>) {
  const { label, list, columns, rows, idOf, search, file, marked, onMarked } = props
  const { layout, put, reset } = useTableLayout(list)
  const { all, shown, pinned } = arrange(columns, layout)
  const [alone, setAlone] = useState(false)
  const { printing, drawAll } = usePrinting()
  const table = useRef<HTMLTableElement>(null)
  const written = shown.filter(({ card }) => card !== 'action').map(({ key }) => key)
  const listFile = useFileAddress({ list, file: file ?? {}, columns: written, search })
  const markedFile = props.markedFile ?? (file && listFile)
  return (
    <div
      className={classes['frame']}
      data-alone={alone || undefined}
      onKeyDown={(event) => event.key === 'Escape' && setAlone(false)}
    >
      <TableBar
        {...{ all, columns, layout, put, reset, alone, table, drawAll }}
        onAlone={() => setAlone(!alone)}
        {...(file && { file: { list, file, columns: written, search } })}
        marked={
          markedFile && marked && marked.size > 0 ? { marked: [...marked.keys()], address: markedFile } : undefined
        }
      />
      <WideTable
        {...{ label, rows, idOf, search, columns: shown, pinned, table, everything: printing }}
        onSearch={props.onSearch}
        dense={layout.dense === true}
        widths={layout.widths ?? {}}
        onWidth={(key, width) => put({ widths: { ...layout.widths, [key]: width } })}
        {...(marked && onMarked && { marked, onMarked })}
      />
    </div>
  )
}
