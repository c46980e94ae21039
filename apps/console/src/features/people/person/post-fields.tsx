import { PlainDate } from '@jianjia/domain/kernel'
import { legalRoles, Role } from '@jianjia/domain/org'
import { can } from '@jianjia/domain/policy'
import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useOrgWords } from '../../../lib/org-words/use-org-words.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { Picker } from '../../../ui/picker/picker.tsx'
import { useText } from '../text.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'

export interface PostValues {
  readonly unitId: string
  readonly role: string
  readonly portfolio: string
  readonly from: string
}

/** The rules of a post's fields, with the sentences of the catalog. */
export function usePostSchema() {
  const { t } = useText()
  return z.object({
    unitId: z.string().min(1, t('form.unitMissing')),
    role: z.string().refine((role) => Role.safeParse(role).success, t('form.roleMissing')),
    portfolio: z.string().trim().max(80),
    from: PlainDate.or(z.never(t('form.dayMissing'))),
  })
}

/** What the server takes. */
export function toPost({ unitId, role, portfolio, from }: PostValues) {
  return { unitId, role: Role.parse(role), portfolio: portfolio || null, from }
}

export interface PostFieldsProps {
  readonly values: PostValues
  readonly onChange: (values: PostValues) => void
  /** Of a field of the post, by its name. */
  readonly errorOf: (field: keyof PostValues) => React.ReactNode
  /** Before the names of the fields, for faults that link here: "posts.0.". */
  readonly path: string
}

/** Unit, role, portfolio and first day. Only units where the person in front of the screen may give posts. */
export function PostFields({ values, onChange, errorOf, path }: PostFieldsProps) {
  const { t } = useText()
  const words = useOrgWords()
  const { districtId, actor } = usePlace()
  const tree = useQuery(trpc.org.tree.queryOptions({ districtId }))
  const nodes = (tree.data?.nodes ?? []).filter(
    (node) => can(actor, 'person.manage', { unitId: node.unitId, unitPath: node.path, unitKind: node.kind }).allowed,
  )
  const names = new Map<string, string>(nodes.map(({ unitId, shortName }) => [unitId, shortName]))
  const unit = nodes.find(({ unitId }) => unitId === values.unitId)
  const roles = unit === undefined ? [] : legalRoles(unit.kind)
  const chooseUnit = (unitId: string | null) => {
    const chosen = nodes.find((node) => node.unitId === unitId)
    const stays = chosen !== undefined && legalRoles(chosen.kind).some((role) => role === values.role)
    onChange({ ...values, unitId: unitId ?? '', role: stays ? values.role : '' })
  }
  return (
    <>
      <Picker
        label={t('form.unit')}
        path={`${path}unitId`}
        options={nodes.map(({ unitId, name, kind, parentId }) => ({
          value: unitId,
          label: name,
          hint: [words.kind(kind), names.get(parentId ?? '')].filter((part) => part !== undefined).join(' · '),
        }))}
        value={values.unitId || null}
        onChange={chooseUnit}
        error={errorOf('unitId')}
      />
      <Select
        label={t('form.role')}
        description={t('form.roleHint')}
        data-path={`${path}role`}
        data={roles.map((role) => ({ value: role, label: words.role(role) }))}
        value={values.role || null}
        onChange={(role) => onChange({ ...values, role: role ?? '' })}
        error={errorOf('role')}
        comboboxProps={{ withinPortal: false }}
      />
      <TextInput
        label={t('form.portfolio')}
        description={t('form.portfolioHint')}
        data-path={`${path}portfolio`}
        value={values.portfolio}
        onChange={(event) => onChange({ ...values, portfolio: event.currentTarget.value })}
        error={errorOf('portfolio')}
      />
      <DayInput
        label={t('form.from')}
        data-path={`${path}from`}
        value={values.from}
        onChange={(event) => onChange({ ...values, from: event.currentTarget.value })}
        error={errorOf('from')}
      />
    </>
  )
}
