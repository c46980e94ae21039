import type { SchemeId } from '@jianjia/domain/kernel'
import type { Criterion, DraftCommand } from '@jianjia/domain/scheme'
import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { useText } from '../text.ts'
import classes from './line-acts.module.css'

/** How a command of this page is carried out; true when it took effect. */
export interface Does {
  readonly pending: boolean
  readonly run: (command: DraftCommand) => Promise<boolean>
}

export interface LineActsProps {
  readonly schemeId: SchemeId
  readonly item: Criterion
  /** The lines of its category, in order. */
  readonly own: readonly Criterion[]
  readonly does: Does
}

/** What can be done with one line: change it, move it within its category, take it out. */
export function LineActs({ schemeId, item, own, does }: LineActsProps) {
  const { t } = useText()
  const at = own.indexOf(item)
  const { id, name, category = null } = item
  const move = (before: string | null) => void does.run({ do: 'moveCriterion', id, category, before })
  return (
    <div className={classes['acts']} data-print="no">
      <LinkButton
        variant="default"
        to="/schemes/$schemeId/item"
        params={{ schemeId }}
        search={{ item: id }}
        aria-label={t('act.editWhat', { name })}
      >
        {t('act.edit')}
      </LinkButton>
      <ActionIcon
        variant="default"
        size={36}
        disabled={at === 0 || does.pending}
        aria-label={t('act.up', { name })}
        onClick={() => move(own[at - 1]?.id ?? null)}
      >
        <IconArrowUp size={18} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        disabled={at === own.length - 1 || does.pending}
        aria-label={t('act.down', { name })}
        onClick={() => move(own[at + 2]?.id ?? null)}
      >
        <IconArrowDown size={18} aria-hidden="true" />
      </ActionIcon>
      <ConfirmButton
        label={t('act.remove')}
        consequence={t('act.removeConsequence', { name })}
        variant="default"
        pending={does.pending}
        onConfirm={() => does.run({ do: 'removeCriterion', id })}
      />
    </div>
  )
}
