import { describeRule } from '@jianjia/domain/scheme'
import { Sheet } from '../../../ui/sheet.tsx'
import type { DistrictFacts } from '../parts/assessment.ts'
import { useStageName } from '../parts/stage-name.ts'
import { useText } from '../text.ts'
import { FactRow } from './fact-row.tsx'
import classes from './facts.module.css'

interface FactSheetProps {
  readonly assessmentId: string
  readonly data: DistrictFacts
  readonly criterion: DistrictFacts['criteria'][number]
}

/** One line of the scheme that the district enters, unit by unit. */
export function FactSheet({ assessmentId, data, criterion }: FactSheetProps) {
  const { t, language } = useText()
  const stageName = useStageName()
  const factOf = (unitId: string) => data.facts.find((fact) => fact.unitId === unitId && fact.itemId === criterion.id)
  const done = data.units.filter(({ unitId }) => factOf(unitId)).length
  return (
    <Sheet title={criterion.name} aside={<span>{t('facts.entered', { done, of: data.units.length })}</span>}>
      <p>{describeRule(criterion.rule, language, { points: criterion.points, segmentName: stageName })}</p>
      <ul className={classes['rows']}>
        {data.units.map((unit) => (
          <FactRow
            key={`${criterion.id} ${unit.unitId} ${factOf(unit.unitId)?.version ?? 0}`}
            assessmentId={assessmentId}
            criterion={criterion}
            unit={unit}
            fact={factOf(unit.unitId)}
          />
        ))}
      </ul>
    </Sheet>
  )
}
