import type { SchemeId } from '@jianjia/domain/kernel'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { type Crumb, PageHeader } from '../../../ui/page-header.tsx'
import { useText } from '../text.ts'
import classes from './published.module.css'

export interface PublishedProps {
  readonly schemeId: SchemeId
  readonly name: string
  readonly trail: readonly Crumb[]
  readonly version: { readonly number: number; readonly contentHash: string }
}

/** The version is frozen: its number, its hash, and what comes next. */
export function Published({ schemeId, name, trail, version }: PublishedProps) {
  const { t } = useText()
  const { number, contentHash } = version
  return (
    <>
      <PageHeader title={t('publish.doneTitle', { name })} trail={trail.slice(0, 1)} />
      <Notice tone="official" title={t('publish.done', { number })}>
        <p>{t('publish.doneText')}</p>
        <p className={classes['hash']}>{t('hash', { hash: contentHash })}</p>
      </Notice>
      <div className={classes['acts']}>
        <LinkButton to="/assessments/new">{t('publish.openAssessment')}</LinkButton>
        <LinkButton variant="default" to="/schemes/$schemeId" params={{ schemeId }}>
          {t('publish.look')}
        </LinkButton>
      </div>
    </>
  )
}
