import { useMemo } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { MultiPicker } from '../../../ui/picker/multi-picker.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import classes from '../objections.module.css'
import type { ObjectionData } from '../parts.ts'
import { useText } from '../text.ts'

export interface AnsweringProps {
  readonly data: ObjectionData
  readonly answering: NonNullable<ObjectionData['answering']>
}

/** What reviewers of the unit say, and asking them. */
export function Opinions({ data, answering }: AnsweringProps) {
  const { t } = useText()
  const { opinions, mine } = data
  return (
    <Sheet title={t('opinions.title')}>
      {opinions.length === 0 && <p className={classes['by']}>{t('opinions.none')}</p>}
      <ul className={classes['opinions']}>
        {opinions.map(({ reviewerId, reviewer, opinion, note }) => (
          <li key={reviewerId}>
            <strong>{reviewer}</strong>{' '}
            {opinion === null ? (
              <span className={classes['by']}>{t('opinions.waits')}</span>
            ) : (
              <>
                {t(`opinions.${opinion}`)}
                <p className={classes['said']}>{note}</p>
              </>
            )}
          </li>
        ))}
      </ul>
      {mine.answers && answering.reviewers.length > 0 && <AskForm data={data} answering={answering} />}
    </Sheet>
  )
}

function AskForm({ data, answering }: AnsweringProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const { objectionId } = data.objection
  const schema = useMemo(
    () => z.object({ reviewerIds: z.array(z.string()).min(1, t('opinions.reviewersMissing')) }),
    [t],
  )
  const everybody = answering.reviewers.map(({ personId }) => personId)
  const form = useSchemaForm(schema, { reviewerIds: everybody })
  const change = useChange({ mutation: trpc.objection.ask.mutationOptions(), form })
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={({ reviewerIds }) => change.submit({ districtId, objectionId, reviewerIds })}
    >
      <MultiPicker
        label={t('opinions.reviewers')}
        hint={t('opinions.askHint')}
        options={answering.reviewers.map(({ personId, name }) => ({ value: personId, label: name }))}
        values={form.values.reviewerIds}
        onChange={(values) => form.setFieldValue('reviewerIds', [...values])}
      />
      <SubmitBar label={t('opinions.ask')} pending={change.pending} waiting={change.waiting} />
    </SchemaFormFrame>
  )
}
