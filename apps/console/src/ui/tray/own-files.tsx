import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../lib/api/trpc.ts'
import type { StoredFile } from '../../lib/upload/stored-file.ts'
import { QueryView } from '../query-view.tsx'
import { SearchField } from '../search-field.tsx'
import { StateView } from '../state-view.tsx'
import { useText } from '../text.ts'
import { OwnFileRow } from './own-file-row.tsx'
import classes from './tray.module.css'

export type ChosenFile = Omit<StoredFile, 'sha256'>

interface OwnFilesProps {
  readonly districtId: string
  readonly unitId: string
  /** Files that are in the tray already. */
  readonly without: readonly string[]
  readonly onChoose: (files: readonly ChosenFile[]) => void
}

/** 从我的材料选: what the unit or those below it have uploaded before is never uploaded again. Asked for when it is opened. */
export function OwnFiles(props: OwnFilesProps) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <div className={classes['own']}>
      <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'own.close' : 'own.open')}
      </Button>
      {open && <Choosing {...props} onDone={() => setOpen(false)} />}
    </div>
  )
}

function Choosing(props: OwnFilesProps & { readonly onDone: () => void }) {
  const { districtId, unitId, without, onChoose, onDone } = props
  const { t } = useText()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([])
  const asked = { districtId, unitId, ...(search && { search }) }
  const query = useQuery({ ...trpc.evidence.mine.queryOptions(asked), placeholderData: keepPreviousData })
  const toggle = (file: ChosenFile) =>
    setChosen((old) =>
      old.some(({ fileId }) => fileId === file.fileId)
        ? old.filter(({ fileId }) => fileId !== file.fileId)
        : [...old, file],
    )
  return (
    <>
      <SearchField label={t('own.search')} value={search} onSearch={(words) => setSearch(words ?? '')} />
      <QueryView
        query={query}
        lines={3}
        empty={{
          when: ({ files }) => files.length === 0,
          show: <StateView kind={search ? 'nothingFound' : 'noData'} title={t(search ? 'own.notFound' : 'own.none')} />,
        }}
      >
        {({ files }) => (
          <ul className={classes['ownList']}>
            {files.map((file) => (
              <OwnFileRow
                key={file.fileId}
                districtId={districtId}
                file={file}
                taken={without.includes(file.fileId)}
                chosen={chosen.some(({ fileId }) => fileId === file.fileId)}
                onToggle={() => toggle(file)}
              />
            ))}
          </ul>
        )}
      </QueryView>
      <Button
        disabled={chosen.length === 0}
        onClick={() => {
          onChoose(chosen)
          onDone()
        }}
      >
        {t('own.take', { count: chosen.length })}
      </Button>
    </>
  )
}
