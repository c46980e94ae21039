import { Button, Checkbox } from '@mantine/core'
import { IconFile } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type RouterOutputs, server, trpc } from '../../lib/api/trpc.ts'
import { newKey } from '../../lib/change/new-key.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { formatDay } from '../../lib/format/day.ts'
import { formatFileSize } from '../../lib/format/file-size.ts'
import { formatDayOrInstant, TENANT_TIME_ZONE } from '../../lib/format/instant.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { QueryView } from '../query-view.tsx'
import { useText } from '../text.ts'
import { tellThrownAway } from '../thrown-away.tsx'
import { Thumbnail } from '../viewer/thumbnail.tsx'
import classes from './tray.module.css'

interface OwnFileRowProps {
  readonly districtId: string
  readonly file: RouterOutputs['evidence']['mine']['files'][number]
  /** It is in the tray already. */
  readonly taken: boolean
  readonly chosen: boolean
  readonly onToggle: () => void
}

/** A file of one's own: what it is, since when, and where it is used; into the bin while nothing uses it. */
export function OwnFileRow({ districtId, file, taken, chosen, onToggle }: OwnFileRowProps) {
  const { t, language } = useText()
  const { fileId, name, size, uploadedAt, uploadedByName, ownerUnitName, isPicture, usedIn } = file
  const [open, setOpen] = useState(false)
  const { today } = usePlace()
  const trash = useChange({
    mutation: trpc.evidence.trash.mutationOptions(),
    onDone: () =>
      tellThrownAway({
        ...{ name, today },
        takeBack: () => server.evidence.restore.mutate({ districtId, key: newKey(), fileId }),
      }),
  })
  return (
    <li>
      <Checkbox
        size="md"
        checked={chosen || taken}
        disabled={taken}
        onChange={onToggle}
        classNames={{ body: classes['check'] ?? '', label: classes['checkLabel'] ?? '' }}
        label={
          <>
            {isPicture ? <Thumbnail districtId={districtId} fileId={fileId} /> : <IconFile size={28} stroke={1.25} />}
            <span className={classes['name']}>
              {name}
              <span className={classes['about']}>
                {t('own.about', {
                  ...{ unit: ownerUnitName, person: uploadedByName, size: formatFileSize(size) },
                  day: formatDayOrInstant(uploadedAt, language, TENANT_TIME_ZONE),
                })}
              </span>
            </span>
          </>
        }
      />
      <div className={classes['ownActs']}>
        {usedIn > 0 ? (
          <button type="button" className={classes['uses']} aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('own.usedIn', { count: usedIn })}
          </button>
        ) : (
          !taken && (
            <Button variant="default" loading={trash.pending} onClick={() => void trash.submit({ districtId, fileId })}>
              {t('own.trash')}
            </Button>
          )
        )}
      </div>
      <FailureNotice failure={trash.failure} />
      {open && <Uses districtId={districtId} fileId={fileId} />}
    </li>
  )
}

function Uses({ districtId, fileId }: { readonly districtId: string; readonly fileId: string }) {
  const { t, language } = useText()
  const query = useQuery(trpc.evidence.uses.queryOptions({ districtId, fileId }))
  return (
    <QueryView query={query} lines={1}>
      {({ uses }) => (
        <ul className={classes['usesList']}>
          {uses.map(({ kind, title, day, unitName }, at) => (
            <li key={`${kind} ${title} ${at}`}>
              {t(`own.use.${kind}`, { title, unit: unitName })}
              {day && ` · ${formatDay(day, language)}`}
            </li>
          ))}
        </ul>
      )}
    </QueryView>
  )
}
