import { Button } from '@mantine/core'
import type { FactValue } from '@jianjia/domain/scoring'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { AnswerEditor } from '../../../ui/answer/answer-editor.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import type { DistrictFacts } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import classes from './facts.module.css'

interface FactRowProps {
  readonly assessmentId: string
  readonly criterion: DistrictFacts['criteria'][number]
  readonly unit: DistrictFacts['units'][number]
  readonly fact: DistrictFacts['facts'][number] | undefined
}

/** One unit's value. After somebody else's change it begins anew with theirs. */
export function FactRow({ assessmentId, criterion, unit, fact }: FactRowProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const [value, setValue] = useState<FactValue | null>(fact?.value ?? null)
  const change = useChange({ mutation: trpc.assessment.setDistrictFact.mutationOptions() })
  const changed = JSON.stringify(value) !== JSON.stringify(fact?.value ?? null)
  const save = () =>
    change.submit({
      ...{ districtId, assessmentId, unitId: unit.unitId, itemId: criterion.id },
      ...{ value, expectedVersion: fact?.version ?? 0 },
    })
  return (
    <li className={classes['row']}>
      <div className={classes['unit']}>
        <strong>{unit.name}</strong>
        {fact ? (
          <StateTag tone="done">{t('facts.by', { by: fact.recordedBy })}</StateTag>
        ) : (
          <StateTag tone="idle">{t('facts.missing')}</StateTag>
        )}
      </div>
      <AnswerEditor
        rule={criterion.rule}
        full={unit.full[criterion.id] ?? '0'}
        label={`${unit.name} ${criterion.name}`}
        path={`fact-${unit.unitId}`}
        value={value}
        onChange={setValue}
      />
      <Button
        variant="default"
        disabled={!changed || value === null}
        loading={change.pending}
        onClick={() => void save()}
      >
        {t('facts.save')}
      </Button>
      {change.failure && (
        <div className={classes['failure']}>
          <FailureNotice failure={change.failure} />
        </div>
      )}
    </li>
  )
}
