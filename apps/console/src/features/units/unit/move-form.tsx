import { PlainDate, UnitId } from '@jianjia/domain/kernel'
import { isLegalChild } from '@jianjia/domain/org'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { useOrgWords } from '../../../lib/org-words/use-org-words.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Picker } from '../../../ui/picker/picker.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import type { UnitNode } from '../tree/shown-nodes.ts'
import { useText } from '../text.ts'
import type { ActFormProps } from './unit-acts.tsx'
import classes from './unit.module.css'
import { DayInput } from '../../../ui/form/day-input.tsx'

export function MoveForm(props: ActFormProps) {
  const { districtId } = usePlace()
  const query = useQuery(trpc.org.tree.queryOptions({ districtId }))
  return <QueryView query={query}>{({ nodes }) => <MoveFields {...props} nodes={nodes} />}</QueryView>
}

function MoveFields({ unit, onDone, cancel, nodes }: ActFormProps & { readonly nodes: readonly UnitNode[] }) {
  const { t } = useText()
  const words = useOrgWords()
  const { districtId, today } = usePlace()
  const schema = useMemo(
    () =>
      z.object({
        parentId: z
          .string()
          .nullable()
          .refine((id) => UnitId.safeParse(id).success, t('act.parentMissing')),
        from: PlainDate.or(z.never(t('act.dayMissing'))),
      }),
    [t],
  )
  const form = useSchemaForm(schema, { parentId: null, from: today })
  const change = useChange({
    mutation: trpc.org.moveUnit.mutationOptions(),
    form,
    onDone: () => onDone(t('act.done.move')),
  })
  const { unitId, kind, version, trail } = unit
  const blockOf = (node: UnitNode) => {
    if (node.path.includes(unitId)) return t('act.below')
    if (node.unitId === trail.at(-1)?.unitId) return t('act.present')
    if (isLegalChild(node.kind, kind)) return undefined
    return t('act.illegal', { parent: words.kind(node.kind), kind: words.kind(kind) })
  }
  const options = nodes
    .filter((node) => isLegalChild(node.kind, kind) || node.path.includes(unitId))
    .map((node) => {
      const blocked = blockOf(node)
      return { value: node.unitId, label: node.name, hint: words.kind(node.kind), ...(blocked && { blocked }) }
    })
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={({ parentId, from }) =>
        change.submit({ districtId, unitId, parentId: parentId ?? '', from, expectedVersion: version })
      }
    >
      <p className={classes['note']}>{t('act.moveNote')}</p>
      <Picker
        label={t('act.parent')}
        path="parentId"
        options={options}
        value={form.values.parentId}
        onChange={(parentId) => form.setFieldValue('parentId', parentId)}
        error={form.errors['parentId']}
      />
      <DayInput label={t('act.from')} description={t('act.fromHint')} {...form.getInputProps('from')} />
      <SubmitBar label={t('act.moveSubmit')} secondary={cancel} pending={change.pending} waiting={change.waiting} />
    </SchemaFormFrame>
  )
}
