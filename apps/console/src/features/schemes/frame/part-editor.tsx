import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { ErrorSummary } from '../../../ui/form/error-summary.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import classes from '../criterion/criterion.module.css'
import type { StoredScheme } from '../edit/use-scheme-draft.ts'
import { FindingList } from '../parts/finding-list.tsx'
import { SumsTable } from '../parts/sums-table.tsx'
import { useText } from '../text.ts'
import type { PartFieldsProps } from './part-fields-props.ts'
import { PartNotices } from './part-notices.tsx'
import { PLACE_OF, sentencesOf } from './parts.ts'
import { type PartForm, usePart } from './use-part.ts'
import { usePartFaults } from './use-part-faults.ts'

export interface PartEditorProps<Form extends object> extends PartForm<Form> {
  readonly data: StoredScheme
  readonly fields: (props: PartFieldsProps<Form>) => ReactNode
}

/** One part of a draft: typed at the left, said in words at the right, with the linter below. */
export function PartEditor<Form extends object>({ data, fields, ...kind }: PartEditorProps<Form>) {
  const { t, language } = useText()
  const navigate = useNavigate()
  const { part } = kind
  const written = usePart(data, kind)
  const { form, change, scheme, clash } = written
  const itemName = (id: string) => data.scheme.items.find((item) => item.id === id)?.name ?? id
  const { errors, fault, tried, attempt } = usePartFaults(written.faults, itemName)
  const back = { to: '/schemes/$schemeId', params: { schemeId: data.schemeId } } as const
  const sentences = sentencesOf(part, scheme).map(({ zh, en }) => (language === 'en' ? en : zh))
  const isUnfinished = Object.keys(written.faults).length > 0

  async function save() {
    tried()
    if (isUnfinished || clash !== undefined) return
    if (await written.save()) await navigate({ ...back, hash: PLACE_OF[part] })
  }

  return (
    <>
      <PageHeader
        title={t(`frame.title.${part}`)}
        trail={[
          { label: t('title'), link: { to: '/schemes' } },
          { label: data.name, link: back },
        ]}
        lead={t(`frame.lead.${part}`)}
      />
      <div className={classes['notices']}>
        <ErrorSummary errors={errors} attempt={attempt} />
        {written.theirs === undefined && <FailureNotice failure={written.failure} />}
        <PartNotices part={part} written={written} stored={data.scheme} />
        {clash && <Notice tone="attention" title={language === 'en' ? clash.textEn : clash.text} urgent />}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
        noValidate
      >
        <div className={classes['bench']}>
          <div className={classes['sheets']}>
            <Sheet>
              <div className={classes['stack']}>{fields({ form, onChange: change, fault, scheme })}</div>
            </Sheet>
          </div>
          <aside className={classes['aside']} aria-label={t('frame.sentence')}>
            <Sheet title={t(part === 'points' ? 'frame.outcome' : 'frame.sentence')}>
              <div role="status" data-sentence>
                {part === 'points' || part === 'totals' ? <SumsTable scheme={scheme} /> : null}
                {sentences.length > 0 && (
                  <ul className={classes['sentences']}>
                    {sentences.map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                  </ul>
                )}
                {sentences.length === 0 && (part === 'levels' || part === 'quotas') && (
                  <p className={classes['soft']}>{t(`frame.none.${part}`)}</p>
                )}
                {isUnfinished && <p className={classes['soft']}>{t('frame.unfinished')}</p>}
              </div>
              <FindingList findings={written.findings} />
            </Sheet>
          </aside>
        </div>
        <SubmitBar
          label={t('frame.save')}
          pending={written.pending}
          waiting={written.waiting}
          status={written.isChanged ? t('criterion.unsaved') : undefined}
          secondary={
            <LinkButton variant="default" {...back}>
              {t('criterion.toDraft')}
            </LinkButton>
          }
        />
      </form>
    </>
  )
}
