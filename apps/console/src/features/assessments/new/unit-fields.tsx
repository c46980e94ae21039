import { Button, Checkbox } from '@mantine/core'
import { inStageOrder } from '../../../lib/segments/stage-order.ts'
import { FormField } from '../../../ui/form/form-field.tsx'
import type { SchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { useStageName } from '../parts/stage-name.ts'
import { useText } from '../text.ts'
import type { DraftSchema } from './draft-schema.ts'
import classes from './new.module.css'
import type { OpenOptions } from './open-form.tsx'
import { listSign } from '../../../lib/format/signs.ts'

interface UnitFieldsProps {
  readonly form: SchemaForm<DraftSchema>
  readonly units: OpenOptions['units']
  /** The segments that the chosen scheme has points for; empty where they are the same for all. */
  readonly segments: readonly string[]
}

/** The units that take part, chosen one by one, or all of a kind or stage at once. */
export function UnitFields({ form, units, segments }: UnitFieldsProps) {
  const { t, language } = useText()
  const stageName = useStageName()
  const chosen = new Set(form.values.unitIds)
  const choose = (ids: readonly string[]) =>
    form.setFieldValue(
      'unitIds',
      units.map(({ unitId }) => unitId).filter((unitId) => ids.includes(unitId)),
    )
  const groups = groupsOf(units, t, stageName)
  return (
    <Sheet title={t('new.units')} aside={<span>{t('new.chosen', { count: chosen.size, of: units.length })}</span>}>
      <FormField path="unitIds" label={t('new.units')} error={form.errors['unitIds']} required>
        {segments.length > 0 && (
          <p>{t('new.segments', { segments: segments.map((each) => stageName(each)).join(listSign(language)) })}</p>
        )}
        <div className={classes['quick']}>
          <Button variant="default" size="compact-md" onClick={() => choose(units.map(({ unitId }) => unitId))}>
            {t('new.all')}
          </Button>
          {groups.map(({ label, ids }) => (
            <Button key={label} variant="default" size="compact-md" onClick={() => choose([...chosen, ...ids])}>
              {t('new.allOf', { what: label })}
            </Button>
          ))}
          <Button variant="subtle" size="compact-md" onClick={() => choose([])}>
            {t('new.none')}
          </Button>
        </div>
        <ul className={classes['units']}>
          {units.map(({ unitId, name, kind, segment, above }) => (
            <li key={unitId}>
              <Checkbox
                size="md"
                label={name}
                description={[t(`kind.${kind}`), segment === null ? undefined : stageName(segment), ...above]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
                checked={chosen.has(unitId)}
                onChange={(event) =>
                  choose(
                    event.currentTarget.checked ? [...chosen, unitId] : [...chosen].filter((other) => other !== unitId),
                  )
                }
              />
            </li>
          ))}
        </ul>
      </FormField>
    </Sheet>
  )
}

type Said = ReturnType<typeof useText>['t']

function groupsOf(units: OpenOptions['units'], t: Said, stageName: (segment: string | null) => string) {
  const groups = new Map<string, string[]>()
  const add = (label: string, unitId: string) => groups.set(label, [...(groups.get(label) ?? []), unitId])
  for (const { unitId, kind } of units) add(t(`kind.${kind}`), unitId)
  for (const each of inStageOrder(new Set(units.flatMap(({ segment }) => segment ?? []))))
    for (const { unitId, segment } of units) if (segment === each) add(stageName(segment), unitId)
  return [...groups].filter(([, ids]) => ids.length < units.length).map(([label, ids]) => ({ label, ids }))
}
