import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import classes from '../objections.module.css'
import { useText } from '../text.ts'
import { Impact } from './impact.tsx'
import type { AnsweringProps } from './opinions.tsx'

/** The district's answer: upheld with corrected points, or rejected; in both cases with a reason. */
export function AnswerForm(props: AnsweringProps) {
  const { t } = useText()
  if (props.answering.iReviewed)
    return (
      <Notice tone="attention" title={t('decide.iReviewed')}>
        <p>{t('decide.iReviewedText')}</p>
      </Notice>
    )
  return <Decide {...props} />
}

function Decide({ data, answering }: AnsweringProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const { objectionId, version } = data.objection
  const { hasNotice, rated } = answering
  const [looked, setLooked] = useState<string>()
  const schema = useMemo(
    () =>
      z.object({
        verdict: z.enum(['upheld', 'rejected']),
        lines: z.array(z.object({ points: z.string().trim() })),
        reason: z.string().trim().min(5, t('decide.reasonMissing')).max(1000),
        noticeReason: z.string().trim().max(200),
      }),
    [t],
  )
  const lines = data.lines.filter(({ correctable }) => correctable)
  const form = useSchemaForm(schema, {
    ...{ verdict: rated || lines.length === 0 ? 'rejected' : 'upheld', lines: lines.map(() => ({ points: '' })) },
    ...{ reason: '', noticeReason: hasNotice ? t('decide.noticeDefault') : '' },
  })
  // Only the lines with corrected points are sent; a fault of the second of them stands where it was typed.
  const filled = lines.flatMap((_line, at) => (form.values.lines[at]?.points.trim() ? [at] : []))
  const change = useChange({
    ...{ mutation: trpc.objection.answer.mutationOptions(), form },
    fieldOf: (path) => {
      const [first, sent, ...rest] = path
      return first === 'lines' && typeof sent === 'number' ? [first, filled[sent] ?? sent, ...rest] : path
    },
  })
  const { verdict } = form.values
  const upholds = verdict === 'upheld'
  const corrected = (given: readonly { readonly points: string }[]): readonly Line[] =>
    lines.flatMap(({ itemId }, at) => {
      const points = given[at]?.points.trim() ?? ''
      return points === '' ? [] : [{ itemId, points }]
    })
  // What was looked at is shown as long as it is what is typed.
  const typed = corrected(form.values.lines)
  const answer = (values: z.output<typeof schema>) =>
    change.submit({
      ...{ districtId, objectionId, expectedVersion: version, resultNumber: data.resultNumber },
      ...{ verdict: values.verdict, reason: values.reason, noticeReason: values.noticeReason },
      lines: values.verdict === 'upheld' ? [...corrected(values.lines)] : [],
    })
  const waiting = data.opinions.filter(({ opinion }) => opinion === null).length
  return (
    <Sheet title={t('decide.title')}>
      {rated && (
        <Notice tone="attention" title={t('decide.rated')}>
          <p>{t('decide.ratedText')}</p>
        </Notice>
      )}
      <SchemaFormFrame form={form} failure={change.failure} onSubmit={answer}>
        <div className={classes['stack']}>
          {waiting > 0 && <p className={classes['by']}>{t('decide.waiting', { count: waiting })}</p>}
          {!rated && lines.length > 0 && (
            <SegmentedControl
              fullWidth
              aria-label={t('decide.verdict')}
              data={VERDICTS.map((value) => ({ value, label: t(`decide.${value}`) }))}
              value={verdict}
              onChange={(value) => form.setFieldValue('verdict', value === 'upheld' ? 'upheld' : 'rejected')}
            />
          )}
          {upholds && (
            <>
              {lines.map(({ itemId, name, final, full }, at) => (
                <TextInput
                  key={itemId}
                  label={t('decide.pointsOf', { name, points: final ?? '—', full: full ?? '—' })}
                  description={lines.length > 1 && at === 0 ? t('decide.pointsHint') : undefined}
                  inputMode="decimal"
                  {...form.getInputProps(`lines.${at}.points`)}
                />
              ))}
              <Button variant="default" onClick={() => setLooked(JSON.stringify(typed))}>
                {t('decide.look')}
              </Button>
              {looked === JSON.stringify(typed) && <Impact objectionId={objectionId} lines={typed} />}
            </>
          )}
          <Textarea
            label={t('decide.reason')}
            description={t('decide.reasonHint')}
            required
            autosize
            minRows={3}
            {...form.getInputProps('reason')}
          />
          {upholds && hasNotice && (
            <TextInput
              label={t('decide.notice')}
              description={t('decide.noticeHint')}
              required
              {...form.getInputProps('noticeReason')}
            />
          )}
          <div>
            <ConfirmButton
              official={upholds}
              label={t(upholds ? 'decide.uphold' : 'decide.reject')}
              consequence={t(upholds ? 'decide.upholdText' : 'decide.rejectText')}
              pending={change.pending}
              onConfirm={() => form.onSubmit(answer)()}
            />
          </div>
        </div>
      </SchemaFormFrame>
    </Sheet>
  )
}

interface Line {
  readonly itemId: string
  readonly points: string
}

const VERDICTS = ['upheld', 'rejected'] as const
