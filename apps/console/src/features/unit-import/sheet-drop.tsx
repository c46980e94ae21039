import { MAX_EVIDENCE_BYTES } from '@jianjia/domain/evidence'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { formatFileSize } from '../../lib/format/file-size.ts'
import { FileChooser } from '../../ui/file-drop/file-chooser.tsx'
import { FileDrop } from '../../ui/file-drop/file-drop.tsx'
import { useText } from './text.ts'
import classes from './unit-import.module.css'

interface SheetDropProps {
  readonly pending: boolean
  readonly chosen: string | undefined
  readonly onFile: (file: File) => void
}

/** One sheet, dropped or chosen. */
export function SheetDrop({ pending, chosen, onFile }: SheetDropProps) {
  const { t } = useText()
  const [name, setName] = useState('')
  const take = ([file]: readonly File[]) => {
    if (!file || pending) return
    setName(file.name)
    onFile(file)
  }
  return (
    <div className={classes['file']}>
      <FileDrop
        hint={chosen ?? t('file.drop')}
        onFiles={take}
        note={
          <span role="status">
            {pending ? t('file.reading', { name }) : t('file.types', { limit: formatFileSize(MAX_EVIDENCE_BYTES) })}
          </span>
        }
      >
        <FileChooser
          label={chosen === undefined ? t('file.choose') : t('file.again')}
          icon={<IconFileSpreadsheet size={18} aria-hidden="true" />}
          accept=".xlsx,.xls,.csv"
          disabled={pending}
          onFiles={take}
        />
      </FileDrop>
    </div>
  )
}
