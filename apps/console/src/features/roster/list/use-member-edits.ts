import { UnitId } from '@jianjia/domain/kernel'
import type { MemberDraft } from '@jianjia/domain/org'
import { type RouterOutputs, server } from '../../../lib/api/trpc.ts'
import { newKey } from '../../../lib/change/new-key.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { Edit } from '../../../ui/table/column.ts'
import { useMemberFields } from '../parts/member-fields.ts'
import { useRosterGroups, useRosterUnit } from '../parts/use-roster-unit.ts'
import { useText } from '../text.ts'

type Row = RouterOutputs['roster']['list']['members'][number]
type Member = RouterOutputs['roster']['member']

/** The cells of the roster that are changed where they stand, by whoever keeps it. */
export type EditedCell = 'name' | 'group' | 'joinedOn' | 'retiredOn' | 'mobile'

/**
 * Name, number and days are corrected, by the rules of the form; another group is a move from today on, so that the days
 * before stay as they were. Nothing is written over what somebody else has changed since.
 */
export function useMemberEdits(keeps: boolean): Readonly<Partial<Record<EditedCell, Edit<Row>>>> {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const { unitId } = useRosterUnit()
  const groups = useRosterGroups(unitId)
  const { dayOrBlank, name, joinedOn, mobile } = useMemberFields()
  const rules = { name, joinedOn, mobile, retiredOn: dayOrBlank } as const
  if (!keeps) return {}

  /** Keeps one field, where it still says what was seen. */
  async function kept(row: Row, wrote: (member: Member) => Promise<unknown>, told: (member: Member) => boolean) {
    const now = await server.roster.member.query({ districtId, unitId, personId: row.personId })
    if (!told(now)) return now
    await wrote(now)
    return undefined
  }

  function correct(now: Member, part: Partial<MemberDraft> & { readonly memberOf?: UnitId }) {
    const { personId, name, joinedOn, mobile, retiredOn, leftOn } = now
    const { memberOf = now.unitId, ...changed } = part
    const about = { districtId, unitId, key: newKey(), personId, expectedVersion: now.version }
    const member = { ...{ name, joinedOn, mobile, retiredOn }, ...changed }
    return server.roster.correct.mutate({ ...about, memberOf, member, leftOn, from: now.periods[0]?.from ?? today })
  }

  function corrected(field: keyof typeof rules, input: Edit<Row>['input']): Edit<Row> {
    const textOf = (member: Pick<Row, keyof typeof rules>) => member[field] ?? ''
    return {
      ...{ input, typed: textOf, ...(field === 'name' && { beside: true }) },
      fault: (_, text) => rules[field].safeParse(text).error?.issues[0]?.message,
      save: async (row, text, seen) => {
        const wrote = (now: Member) => correct(now, { [field]: rules[field].parse(text) })
        const theirs = await kept(row, wrote, (now) => [seen, text].includes(textOf(now)))
        return theirs && textOf(theirs)
      },
    }
  }

  const group: Edit<Row> = {
    input: 'choice',
    choices: groups.map((each) => ({ value: each.unitId, label: each.name })),
    hint: t('cell.groupHint'),
    typed: ({ status, unitId: at }) => (status === 'left' ? undefined : at),
    fault: () => undefined,
    save: async (row, text, seen) => {
      const to = UnitId.parse(text)
      const wrote = (now: Member) => {
        const about = { districtId, unitId, key: newKey(), personId: now.personId, expectedVersion: now.version }
        // Who came to a group today has no day before to have stood in it.
        if (now.periods[0]?.from === today) return correct(now, { memberOf: to })
        return server.roster.act.mutate({ ...about, act: { kind: 'move', on: today, unitId: to } })
      }
      const theirs = await kept(row, wrote, (now) => [seen, text].includes(now.unitId))
      return theirs?.unitId
    },
  }
  return {
    group,
    name: corrected('name', 'text'),
    mobile: corrected('mobile', 'text'),
    joinedOn: corrected('joinedOn', 'date'),
    retiredOn: corrected('retiredOn', 'date'),
  }
}
