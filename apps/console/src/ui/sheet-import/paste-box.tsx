import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../text.ts'
import { PastedTable, type PastedTableProps } from './pasted-table.tsx'
import classes from './sheet-import.module.css'
import { listSign } from '../../lib/format/signs.ts'

export interface PasteBoxProps {
  /** As what the columns are taken, one after the other, where a block comes without their names. */
  readonly order: readonly string[]
  /** The cells of what was pasted; null: nothing yet. */
  readonly rows: PastedTableProps['rows'] | null
  readonly preview: PastedTableProps['preview']
  readonly pending: boolean
  readonly onPaste: (text: string) => void
  readonly onCell: PastedTableProps['onCell']
  readonly onOther: () => void
}

/** Where a block from Excel is put; once it is there, it is a table whose cells can be corrected. */
export function PasteBox({ order, rows, preview, pending, onPaste, onCell, onOther }: PasteBoxProps) {
  const { t, language } = useText()
  const [text, setText] = useState('')
  if (rows !== null)
    return (
      <>
        <div className={classes['acts']}>
          <Button variant="default" disabled={pending} onClick={onOther}>
            {t('sheetImport.paste.other')}
          </Button>
          <span role="status" className={classes['soft']}>
            {pending ? t('sheetImport.paste.checking') : ''}
          </span>
        </div>
        <PastedTable rows={rows} preview={preview} onCell={onCell} />
      </>
    )
  return (
    <div className={classes['paste']}>
      <Textarea
        label={t('sheetImport.paste.here')}
        description={t('sheetImport.paste.hint', { order: order.join(listSign(language)) })}
        autosize
        minRows={6}
        maxRows={14}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const block = event.clipboardData.getData('text/plain')
          // A block of cells needs no further word; a single one is put together with what is typed.
          if (text !== '' || !block.includes('\t')) return
          event.preventDefault()
          onPaste(block)
        }}
      />
      <Button disabled={text.trim() === ''} onClick={() => onPaste(text)}>
        {t('sheetImport.paste.check')}
      </Button>
    </div>
  )
}
