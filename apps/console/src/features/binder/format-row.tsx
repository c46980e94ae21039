import { Button, Progress } from '@mantine/core'
import { AssessmentId, refuse, UnitId } from '@jianjia/domain/kernel'
import { trpc } from '../../lib/api/trpc.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { formatFileSize } from '../../lib/format/file-size.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../lib/format/instant.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { downloadAddress } from '../../lib/upload/file-address.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import type { FormatState } from './binder-state.ts'
import classes from './binder.module.css'
import { useText } from './text.ts'

interface FormatRowProps {
  readonly state: FormatState
  readonly of: { readonly assessmentId: string; readonly unitId: string }
}

/** One form of the binder: how it stands, how far it is, and what can be done with it. */
export function FormatRow({ state, of }: FormatRowProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const change = useChange({ mutation: trpc.binder.make.mutationOptions() })
  const { format, made, done, total } = state
  const name = t(`format.${format}`)
  const percent = Math.floor((done * 100) / Math.max(1, total))
  const isMaking = (state.state === 'waiting' || state.state === 'making') && !state.stalled
  const ask = () =>
    void change.submit({
      ...{ districtId, format },
      ...{ assessmentId: AssessmentId.parse(of.assessmentId), unitId: UnitId.parse(of.unitId) },
    })
  return (
    <li className={classes['format']}>
      <div className={classes['what']}>
        <h3 className={classes['name']}>{name}</h3>
        <p className={classes['quiet']}>{t(`formatText.${format}`)}</p>
        <p role="status" className={classes['state']} data-state={state.state}>
          {state.stalled
            ? t('state.stalled')
            : state.state === 'making'
              ? t('state.making', { percent })
              : t(`state.${state.state}`)}
        </p>
        {state.failure !== null && !isMaking && <RefusalNotice refusal={refuse(state.failure).refusal} />}
        {isMaking && <Progress value={percent} aria-label={t('progressOf', { format: name })} />}
        {made !== null && <p className={classes['quiet']}>{madeText()}</p>}
        <FailureNotice failure={change.failure} />
      </div>
      <div className={classes['buttons']}>
        {made !== null && (
          <Button
            component="a"
            href={downloadAddress('binder.open', { districtId, binderId: made.binderId })}
            variant={state.state === 'ready' ? 'filled' : 'default'}
          >
            {t(state.state === 'ready' ? 'download' : 'downloadOld', { format: name })}
          </Button>
        )}
        {state.state !== 'ready' && (
          <Button onClick={ask} loading={change.pending || isMaking} variant={made === null ? 'filled' : 'default'}>
            {t(made === null ? 'make' : 'makeAgain', { format: name })}
          </Button>
        )}
      </div>
    </li>
  )

  function madeText(): string {
    if (made === null) return ''
    const { requestedByName: by, size, pages } = made
    const told = { by, at: formatInstant(made.madeAt, language, TENANT_TIME_ZONE), size: formatFileSize(size) }
    return pages === null ? t('made', told) : t('madePages', { ...told, pages: String(pages) })
  }
}
