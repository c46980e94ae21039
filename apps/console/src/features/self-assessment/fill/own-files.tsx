import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import type { Outcome } from '../../../lib/change/use-submission.ts'
import { formatFileSize } from '../../../lib/format/file-size.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { MultiPicker } from '../../../ui/picker/multi-picker.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { useText } from '../text.ts'
import classes from './fill.module.css'

interface OwnFilesProps {
  readonly unitId: string
  /** Files that are beside the line already. */
  readonly without: readonly string[]
  readonly pending: boolean
  readonly onChoose: (fileIds: readonly string[]) => Promise<Outcome<unknown>>
}

/** 从我的材料选: what the unit or its groups have uploaded before is never uploaded again. Asked for when it is opened. */
export function OwnFiles(props: OwnFilesProps) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  if (open) return <Choosing {...props} onDone={() => setOpen(false)} />
  return (
    <Button variant="default" mt="sm" onClick={() => setOpen(true)}>
      {t('fromMine')}
    </Button>
  )
}

function Choosing({ unitId, without, pending, onChoose, onDone }: OwnFilesProps & { readonly onDone: () => void }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const query = useQuery(trpc.evidence.mine.queryOptions({ districtId, unitId }))
  return (
    <QueryView
      query={query}
      lines={1}
      empty={{
        when: ({ files }) => files.every(({ fileId }) => without.includes(fileId)),
        show: <p className={classes['soft']}>{t('fromMineNone')}</p>,
      }}
    >
      {({ files }) => (
        <div className={classes['own']}>
          <MultiPicker
            label={t('fromMine')}
            hint={t('fromMineHint')}
            options={files
              .filter(({ fileId }) => !without.includes(fileId))
              .map(({ fileId, name, size, usedIn }) => ({
                value: fileId,
                label: name,
                hint: `${formatFileSize(size)} · ${t('usedIn', { count: usedIn })}`,
              }))}
            values={chosen}
            onChange={setChosen}
          />
          <Button
            variant="default"
            disabled={chosen.length === 0}
            loading={pending}
            onClick={() => {
              void onChoose(chosen).then((outcome) => {
                if (outcome.ok) onDone()
              })
            }}
          >
            {t('attach')}
          </Button>
        </div>
      )}
    </QueryView>
  )
}
