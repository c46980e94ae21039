import { fieldsOf, type LedgerKind } from '@jianjia/domain/ledger'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../text.ts'
import classes from './import.module.css'
import { PastedTable } from './pasted-table.tsx'
import type { LedgerImport } from './use-ledger-import.ts'

interface PasteBoxProps {
  readonly kind: LedgerKind
  readonly importing: LedgerImport
}

/** Where a block from Excel is put; once it is there, it is a table whose cells can be corrected. */
export function PasteBox({ kind, importing }: PasteBoxProps) {
  const { t, language } = useText()
  const [text, setText] = useState('')
  const { rows, sheet } = importing
  if (rows !== null)
    return (
      <>
        <div className={classes['acts']}>
          <Button variant="default" disabled={sheet.reading.pending} onClick={importing.startOver}>
            {t('import.pasteOther')}
          </Button>
          <span role="status" className={classes['soft']}>
            {sheet.reading.pending ? t('import.checking') : ''}
          </span>
        </div>
        <PastedTable rows={rows} preview={sheet.checked?.preview} onCell={importing.changeCell} />
      </>
    )
  const inLanguage = language === 'en' ? 'en' : 'zh'
  const order = [t('form.day'), t('form.what'), ...fieldsOf(kind).map(({ heading }) => heading[inLanguage])]
  return (
    <div className={classes['paste']}>
      <Textarea
        label={t('import.pasteHere')}
        description={t('import.pasteHint', { order: order.join(language === 'en' ? ', ' : '、') })}
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
          importing.takePasted(block)
        }}
      />
      <Button disabled={text.trim() === ''} onClick={() => importing.takePasted(text)}>
        {t('import.checkPasted')}
      </Button>
    </div>
  )
}
