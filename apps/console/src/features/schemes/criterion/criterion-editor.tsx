import {
  type CriterionForm,
  formOfRule,
  RULE_KINDS,
  type Rule,
  readWording,
  withKindOfRule,
} from '@jianjia/domain/scheme'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { ErrorSummary } from '../../../ui/form/error-summary.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Picker } from '../../../ui/picker/picker.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import type { StoredScheme } from '../edit/use-scheme-draft.ts'
import { FindingList } from '../parts/finding-list.tsx'
import { useText } from '../text.ts'
import { CareFields } from './care-fields.tsx'
import classes from './criterion.module.css'
import { CriterionSentence } from './criterion-sentence.tsx'
import { MergeNotice } from './merge-notice.tsx'
import { PointsFields } from './points-fields.tsx'
import { RuleFields } from './rule-fields.tsx'
import { SourceFields } from './source-fields.tsx'
import { useCriterion, type Written } from './use-criterion.ts'
import { useFaultTexts } from './use-fault-texts.ts'
import { useLiveCriterion } from './use-live-criterion.ts'

export interface CriterionEditorProps {
  readonly data: StoredScheme
  readonly written: Written
}

/** One line of a draft: chosen and typed at the left, said in words at the right. */
export function CriterionEditor({ data, written }: CriterionEditorProps) {
  const { t } = useText()
  const navigate = useNavigate()
  const line = useCriterion(data, written)
  const { form, change } = line
  const live = useLiveCriterion(data.scheme, form)
  const { errors, fault, tried, attempt } = useFaultTexts(live.faults)
  const [unread, setUnread] = useState(false)
  const isCondition = form.rule.kind === 'gate' || form.rule.kind === 'veto'
  const back = { to: '/schemes/$schemeId', params: { schemeId: data.schemeId } } as const

  async function save() {
    tried()
    if (live.criterion === undefined) return
    if (await line.save(live.criterion)) await navigate({ ...back, hash: `item-${live.criterion.id}` })
  }

  function readStandard() {
    const { rule } = readWording({ text: form.standard, name: form.name, points: form.points.trim() || null })
    setUnread(rule === null)
    if (rule !== null) change(withReadRule(form, rule))
  }

  return (
    <>
      <PageHeader
        title={form.name.trim() === '' ? t('criterion.newTitle') : form.name}
        trail={[
          { label: t('title'), link: { to: '/schemes' } },
          { label: data.name, link: back },
        ]}
        lead={t('criterion.lead')}
      />
      <div className={classes['notices']}>
        <ErrorSummary errors={errors} attempt={attempt} />
        {line.theirs === undefined && <FailureNotice failure={line.failure} />}
        {line.theirs && <MergeNotice base={line.base} mine={form} theirs={line.theirs} onMerge={line.merge} />}
        {line.isGone && (
          <Notice tone="attention" title={t('criterion.gone')}>
            {t('criterion.goneText')}
          </Notice>
        )}
        {line.isRestored && (
          <Notice tone="information" title={t('criterion.restored')}>
            <Button variant="default" onClick={line.discard}>
              {t('criterion.discard')}
            </Button>
          </Notice>
        )}
      </div>
      <div className={classes['bench']}>
        <div className={classes['sheets']}>
          <Sheet title={t('criterion.what')}>
            <div className={classes['stack']}>
              <div className={classes['figures']}>
                <TextInput
                  className={classes['wide']}
                  label={t('criterion.name')}
                  maxLength={300}
                  data-path="name"
                  value={form.name}
                  error={fault('name')}
                  onChange={(event) => change({ ...form, name: event.currentTarget.value })}
                />
                {!isCondition && <PointsFields form={form} onChange={change} fault={fault} />}
              </div>
              <Textarea
                label={t('criterion.standard')}
                description={t('criterion.standardHint')}
                autosize
                minRows={2}
                maxLength={2000}
                data-path="standard"
                value={form.standard}
                onChange={(event) => change({ ...form, standard: event.currentTarget.value })}
              />
              {(form.reason !== '' || live.asksReason) && (
                <Textarea
                  label={t('sheet.reason')}
                  autosize
                  maxLength={500}
                  data-path="reason"
                  value={form.reason}
                  onChange={(event) => change({ ...form, reason: event.currentTarget.value })}
                />
              )}
              <FindingList findings={live.findings.what} />
            </div>
          </Sheet>
          <Sheet
            title={t('criterion.rule')}
            aside={
              form.standard.trim() !== '' && (
                <Button variant="default" size="compact-md" onClick={readStandard}>
                  {t('criterion.readStandard')}
                </Button>
              )
            }
          >
            <div className={classes['stack']}>
              {unread && <p role="status">{t('criterion.unread')}</p>}
              <Picker
                label={t('criterion.kind')}
                options={RULE_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
                value={form.rule.kind}
                settled
                path="rule.kind"
                onChange={(value) => {
                  const kind = RULE_KINDS.find((one) => one === value)
                  if (kind) change(withKindOfRule(form, kind))
                }}
              />
              <RuleFields form={form} scheme={data.scheme} onChange={change} fault={fault} />
              <FindingList findings={live.findings.rule} />
            </div>
          </Sheet>
          <Sheet title={t('criterion.sourceTitle')}>
            <div className={classes['stack']}>
              <SourceFields form={form} onChange={change} fault={fault} />
              <FindingList findings={live.findings.source} />
            </div>
          </Sheet>
          <Sheet title={t('criterion.care')}>
            <div className={classes['stack']}>
              <CareFields form={form} onChange={change} fault={fault} />
              <FindingList findings={live.findings.care} />
            </div>
          </Sheet>
        </div>
        <CriterionSentence live={live} scheme={data.scheme} />
      </div>
      <SubmitBar
        label={t(line.isNew || line.isGone ? 'criterion.add' : 'criterion.save')}
        pending={line.pending}
        waiting={line.waiting}
        onSubmit={() => void save()}
        secondary={
          <LinkButton variant="default" {...back}>
            {t('criterion.toDraft')}
          </LinkButton>
        }
        status={line.isChanged && t('criterion.unsaved')}
      />
    </>
  )
}

/** The rule that a wording says, as if it had been chosen by hand. */
function withReadRule(form: CriterionForm, rule: Rule): CriterionForm {
  return { ...withKindOfRule(form, rule.kind), rule: formOfRule(rule) }
}
