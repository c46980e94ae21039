import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useText } from '../text.ts'
import type { ReviewItem } from './marks.ts'
import classes from './sheet.module.css'

interface OwnNoteProps {
  readonly assessmentId: string
  readonly unitId: string
  readonly item: ReviewItem
}

/** What I keep for myself beside a line, and whether I doubt it: saved when the box is left, read by nobody else. */
export function OwnNote({ assessmentId, unitId, item }: OwnNoteProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const [text, setText] = useState(item.ownNote?.text ?? '')
  const [doubtful, setDoubtful] = useState(item.ownNote?.doubtful ?? false)
  const [version, setVersion] = useState(item.ownNote?.version ?? 0)
  const [kept, setKept] = useState({ text, doubtful })
  const save = useChange({
    mutation: trpc.review.saveNote.mutationOptions(),
    onDone: (answer) => setVersion(answer.version),
  })
  const keep = async (note: { readonly text: string; readonly doubtful: boolean }) => {
    if (note.text.trim() === kept.text.trim() && note.doubtful === kept.doubtful) return
    setKept(note)
    await save.submit({ districtId, assessmentId, unitId, itemId: item.itemId, ...note, expectedVersion: version })
  }
  return (
    <details className={classes['own']} open={text !== '' || doubtful} data-print="no">
      <summary>{t('sheet.own')}</summary>
      <p className={classes['none']}>{t('sheet.ownHint')}</p>
      <Checkbox
        size="md"
        checked={doubtful}
        label={t('sheet.doubtful')}
        onChange={(event) => {
          setDoubtful(event.currentTarget.checked)
          void keep({ text, doubtful: event.currentTarget.checked })
        }}
      />
      <Textarea
        aria-label={t('sheet.own')}
        autosize
        minRows={2}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => void keep({ text, doubtful })}
      />
      <FailureNotice failure={save.failure} />
    </details>
  )
}
