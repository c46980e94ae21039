import { groupDigits } from '@jianjia/domain/kernel'
import type { ListColumn } from '@jianjia/domain/list'
import type { ReactNode } from 'react'
import { usePlace } from '../../lib/session/current-post.ts'
import { useText } from '../text.ts'
import type { Column } from './column.ts'
import classes from './table.module.css'

/** How a column of a list looks; what it is called and what its cells say stands with the list. */
interface Drawn<Row> extends Pick<Column<Row>, 'numeric' | 'width' | 'hidden' | 'card' | 'total' | 'edit'> {
  /** The text in its dress: as a link, as a tag. */
  readonly dress?: (row: Row, said: string) => ReactNode
}

type DrawnBy<Row, Key extends string> = { readonly [K in Key]?: Drawn<Row> }

/**
 * The columns of a list that is also taken along as a file: its headings, texts and sorting come from where the file has
 * them, so that both say the same.
 */
export function useListed<Row>() {
  const { language: shown } = useText()
  const { today } = usePlace()
  const language = shown === 'en' ? 'en' : 'zh'
  return <Key extends string>(
    columns: readonly ListColumn<Row, Key>[],
    drawn: DrawnBy<Row, NoInfer<Key>>,
  ): readonly Column<Row>[] =>
    columns.map(({ key, heading, say, sortBy }) => {
      const { dress, ...look }: Drawn<Row> = drawn[key] ?? {}
      const said = (row: Row) => {
        const cell = say(row, language, today)
        return typeof cell === 'number' ? groupDigits(cell) : cell
      }
      return {
        ...{ key, title: heading[language], ...look },
        ...(sortBy && { sortable: true, sortBy }),
        render: (row) => (dress ? dress(row, said(row)) : <Lines text={said(row)} />),
      }
    })
}

function Lines({ text }: { readonly text: string }) {
  return text.includes('\n') ? <span className={classes['lines']}>{text}</span> : text
}
