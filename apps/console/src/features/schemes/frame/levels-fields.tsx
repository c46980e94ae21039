import { type LevelForm, type LevelsForm, NEW_LEVEL } from '@jianjia/domain/scheme'
import { useText } from '../text.ts'
import type { PartFieldsProps } from './part-fields-props.ts'
import { PartRows } from './part-rows.tsx'
import { ChoiceField, TextField } from './text-field.tsx'

/** Levels from the top: the line of the total, of each category, of the vote, and the title that comes before. */
export function LevelsFields({ form, onChange, fault, scheme }: PartFieldsProps<LevelsForm>) {
  const { t } = useText()
  const votes = scheme.items.filter(
    ({ id, rule, evidenceMode }) =>
      rule.kind === 'voteShare' || evidenceMode === 'vote' || form.levels.some(({ voteItem }) => voteItem === id),
  )
  return (
    <PartRows<LevelForm>
      rows={form.levels}
      onChange={(levels) => onChange({ ...form, levels })}
      legend={t('frame.level')}
      add={t('frame.addLevel')}
      fresh={NEW_LEVEL}
      ordered
    >
      {(level, at, set) => {
        const path = `levels.${at}.`
        return (
          <>
            <TextField
              wide
              label={t('frame.level')}
              path={`${path}name`}
              fault={fault}
              value={level.name}
              onChange={(name) => set({ name })}
            />
            <TextField
              label={t('frame.min')}
              path={`${path}min`}
              fault={fault}
              value={level.min}
              onChange={(min) => set({ min })}
            />
            <TextField
              label={t('frame.eachCategoryMinPct')}
              blank={t('frame.noLine')}
              path={`${path}eachCategoryMinPct`}
              fault={fault}
              value={level.eachCategoryMinPct}
              onChange={(eachCategoryMinPct) => set({ eachCategoryMinPct })}
            />
            <TextField
              wide
              label={t('frame.held')}
              blank={t('frame.heldHint')}
              path={`${path}held`}
              fault={fault}
              value={level.held}
              onChange={(held) => set({ held })}
            />
            {votes.length > 0 && (
              <ChoiceField
                label={t('frame.voteItem')}
                path={`${path}voteItem`}
                value={level.voteItem}
                options={[
                  { value: '', label: t('frame.noVote') },
                  ...votes.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(voteItem) => set({ voteItem })}
              />
            )}
            {level.voteItem !== '' && (
              <TextField
                label={t('frame.voteMinPct')}
                path={`${path}voteMinPct`}
                fault={fault}
                value={level.voteMinPct}
                onChange={(voteMinPct) => set({ voteMinPct })}
              />
            )}
          </>
        )
      }}
    </PartRows>
  )
}
