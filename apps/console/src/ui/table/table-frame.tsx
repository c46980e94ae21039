import { useRef, useState } from 'react'
import { arrange } from '../../lib/table/layout.ts'
import { useTableLayout } from '../../lib/table/use-table-layout.ts'
import { BatchBar } from './batch-bar.tsx'
import type { DataTableProps } from './data-table.tsx'
import { TableBar } from './table-bar.tsx'
import classes from './table-frame.module.css'
import { usePrinting } from './use-printing.ts'
import { WideTable } from './wide-table.tsx'

/** A table with what can be done with it: arrange, copy, take along as a file, look at alone, mark rows. */
export function TableFrame<Row>(props: DataTableProps<Row>) {
  const { label, list, columns, rows, idOf, search, file, batch } = props
  const { layout, put, reset } = useTableLayout(list)
  const { all, shown, pinned } = arrange(columns, layout)
  const [alone, setAlone] = useState(false)
  const [marked, setMarked] = useState<ReadonlyMap<string, Row>>(new Map())
  const { printing, drawAll } = usePrinting()
  const table = useRef<HTMLTableElement>(null)
  const written = shown.filter(({ card }) => card !== 'action').map(({ key }) => key)
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
      />
      <WideTable
        {...{ label, rows, idOf, search, columns: shown, pinned, table, everything: printing }}
        onSearch={props.onSearch}
        dense={layout.dense === true}
        widths={layout.widths ?? {}}
        onWidth={(key, width) => put({ widths: { ...layout.widths, [key]: width } })}
        {...(batch && { marked, onMarked: setMarked })}
      />
      {batch && marked.size > 0 && (
        <BatchBar
          {...batch}
          total={props.total}
          marked={[...marked.values()]}
          onAll={(found) => setMarked(new Map(found.map((row) => [idOf(row), row])))}
          onNone={() => setMarked(new Map())}
        />
      )}
    </div>
  )
}
