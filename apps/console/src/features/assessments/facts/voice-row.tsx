import { cutFraction } from '@jianjia/domain/kernel'
import { Button, NumberInput, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { StateTag } from '../../../ui/state-tag.tsx'
import type { DistrictFacts } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import classes from './facts.module.css'
import type { VoiceCallLine } from './voice-call.tsx'

interface VoiceRowProps {
  readonly assessmentId: string
  readonly raterId: string
  readonly unit: DistrictFacts['units'][number]
  readonly mark: DistrictFacts['voiceMarks'][number] | undefined
  /** What its people give with an account, or have given, is not entered by hand. */
  readonly collecting: VoiceCallLine['units'][number] | undefined
}

/** What one voice came to for one unit. After somebody else's change it begins anew with theirs. */
export function VoiceRow({ assessmentId, raterId, unit, mark, collecting }: VoiceRowProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const schema = useMemo(
    () =>
      z.object({
        points: z.string().trim().max(40),
        papers: z.coerce.string().regex(/^\d{1,6}$/, t('facts.papersWrong')),
        reason: z.string().trim().min(2, t('facts.reasonMissing')).max(500),
      }),
    [t],
  )
  const form = useSchemaForm(schema, {
    points: mark?.points ?? '',
    papers: mark === undefined ? '' : `${mark.papers}`,
    reason: mark?.reason ?? '',
  })
  const change = useChange({ mutation: trpc.assessment.setVoiceMark.mutationOptions(), form })
  if (collecting !== undefined)
    return (
      <li className={classes['voice']}>
        <div className={classes['unit']}>
          <strong>{unit.name}</strong>
          {mark ? (
            <StateTag tone="done">
              {t('call.markOf', { mark: cutFraction(mark.points ?? ''), given: mark.papers })}
            </StateTag>
          ) : (
            <StateTag tone="active">{t('call.given', { given: collecting.given, asked: collecting.asked })}</StateTag>
          )}
        </div>
      </li>
    )
  const about = (label: string) => `${label} ${unit.name}`
  return (
    <li className={classes['voice']}>
      <div className={classes['unit']}>
        <strong>{unit.name}</strong>
        {mark ? (
          <StateTag tone="done">{t('facts.by', { by: mark.recordedBy })}</StateTag>
        ) : (
          <StateTag tone="idle">{t('facts.missing')}</StateTag>
        )}
      </div>
      <SchemaFormFrame
        form={form}
        failure={change.failure}
        onSubmit={({ points, papers, reason }) =>
          change.submit({
            ...{ districtId, assessmentId, unitId: unit.unitId, raterId, papers: Number(papers), reason },
            ...{ points: points === '' ? null : points, expectedVersion: mark?.version ?? 0 },
          })
        }
      >
        <div className={classes['voiceFields']}>
          <TextInput
            label={t('facts.points')}
            aria-label={about(t('facts.points'))}
            inputMode="decimal"
            {...form.getInputProps('points')}
          />
          <NumberInput
            label={t('facts.papers')}
            aria-label={about(t('facts.papers'))}
            min={0}
            allowDecimal={false}
            hideControls
            inputMode="numeric"
            {...form.getInputProps('papers')}
          />
          <TextInput
            label={t('facts.reason')}
            aria-label={about(t('facts.reason'))}
            maxLength={500}
            {...form.getInputProps('reason')}
          />
          <Button type="submit" variant="default" loading={change.pending} aria-label={about(t('facts.save'))}>
            {t('facts.save')}
          </Button>
        </div>
      </SchemaFormFrame>
    </li>
  )
}
