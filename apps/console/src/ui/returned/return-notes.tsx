import type { Rule } from '@jianjia/domain/scheme'
import type { RouterOutputs } from '../../lib/api/trpc.ts'
import { formatDay } from '../../lib/format/day.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../lib/format/instant.ts'
import { useAnswerText } from '../answer/use-answer-text.ts'
import { Notice } from '../notice.tsx'
import classes from './returned.module.css'
import { useText } from './text.ts'

type Returned = RouterOutputs['review']['get']['items'][number]['returns'][number]
type Said = Returned['before']

interface ReturnNotesProps {
  readonly rule: Rule
  readonly returns: readonly Returned[]
  readonly files: readonly { readonly fileId: string; readonly name: string }[]
}

/** That a line was given back, why, until when; what has changed since, and the times before. */
export function ReturnNotes({ rule, returns, files }: ReturnNotesProps) {
  const { t, language } = useText()
  const [latest, ...earlier] = returns
  if (latest === undefined) return null
  const title =
    latest.closedAt === null
      ? t('waiting', { day: formatDay(latest.dueOn, language) })
      : t(latest.handedIn === true ? 'again' : 'lapsed', { round: latest.round })
  return (
    <Notice tone={latest.closedAt === null ? 'attention' : 'information'} title={title}>
      <OneReturn {...{ rule, files }} returned={latest} />
      {earlier.length > 0 && (
        <details className={classes['history']}>
          <summary>{t('history', { count: returns.length })}</summary>
          {earlier.map((returned) => (
            <section key={returned.round}>
              <OneReturn {...{ rule, files, returned }} />
            </section>
          ))}
        </details>
      )}
    </Notice>
  )
}

interface OneReturnProps extends Omit<ReturnNotesProps, 'returns'> {
  readonly returned: Returned
}

function OneReturn({ rule, returned, files }: OneReturnProps) {
  const { t, language } = useText()
  const { reason, returnedBy: by, returnedAt, before, after, change } = returned
  return (
    <>
      <p>{t('why', { reason })}</p>
      <p className={classes['soft']}>{t('by', { by, at: formatInstant(returnedAt, language, TENANT_TIME_ZONE) })}</p>
      {after !== null && change !== null && <Change {...{ rule, before, after, change, files }} />}
    </>
  )
}

interface ChangeProps extends Pick<ReturnNotesProps, 'rule' | 'files'> {
  readonly before: Said
  readonly after: Said
  readonly change: NonNullable<Returned['change']>
}

function Change({ rule, before, after, change, files }: ChangeProps) {
  const { t } = useText()
  const answerText = useAnswerText()
  const nameOf = (fileId: string) => files.find((file) => file.fileId === fileId)?.name ?? ''
  const words = (said: Said) => ({
    value: answerText(rule, said.value) ?? t('nothing'),
    note: said.note === '' ? t('nothing') : said.note,
    contest: said.contestReason ?? t('nothing'),
  })
  const [old, now] = [words(before), words(after)]
  const rows = (['value', 'note', 'contest'] as const).filter((part) => change[part])
  const moved = [
    ...change.filesAdded.map((fileId) => t('added', { name: nameOf(fileId) })),
    ...change.filesRemoved.map((fileId) => t('removed', { name: nameOf(fileId) })),
  ]
  if (rows.length === 0 && moved.length === 0) return <p>{t('unchanged')}</p>
  return (
    <table className={classes['change']}>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((part) => (
          <tr key={part}>
            <th scope="row">{t(part)}</th>
            <td data-label={t('before')}>
              <del>{old[part]}</del>
            </td>
            <td data-label={t('after')}>
              <ins>{now[part]}</ins>
            </td>
          </tr>
        ))}
        {moved.length > 0 && (
          <tr>
            <th scope="row">{t('files')}</th>
            <td colSpan={2}>
              {moved.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
