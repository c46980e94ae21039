import { MAX_EVIDENCE_BYTES } from '@jianjia/domain/evidence'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useId, useState } from 'react'
import { formatFileSize } from '../../lib/format/file-size.ts'
import { useText } from './text.ts'
import classes from './unit-import.module.css'

export interface FileDropProps {
  readonly pending: boolean
  readonly chosen: string | undefined
  readonly onFile: (file: File) => void
}

/** One sheet, dropped or chosen. The same file may be chosen again after it was corrected. */
export function FileDrop({ pending, chosen, onFile }: FileDropProps) {
  const { t } = useText()
  const id = useId()
  const [over, setOver] = useState(false)
  const [name, setName] = useState('')
  const take = (file: File | undefined) => {
    if (!file || pending) return
    setName(file.name)
    onFile(file)
  }
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(inside)
  }
  return (
    <div
      className={classes['drop']}
      data-over={over || undefined}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event)
        take(event.dataTransfer.files[0])
      }}
    >
      <span className={classes['dropText']}>{chosen ?? t('file.drop')}</span>
      <span className={classes['chooser']}>
        <input
          id={id}
          type="file"
          accept=".xlsx,.xls,.csv"
          disabled={pending}
          onChange={(event) => {
            take(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
        <label htmlFor={id}>
          <IconFileSpreadsheet size={18} aria-hidden="true" />
          {chosen === undefined ? t('file.choose') : t('file.again')}
        </label>
      </span>
      <p className={classes['limit']} role="status">
        {pending ? t('file.reading', { name }) : t('file.types', { limit: formatFileSize(MAX_EVIDENCE_BYTES) })}
      </p>
    </div>
  )
}
