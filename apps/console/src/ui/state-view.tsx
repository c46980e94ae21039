import { Skeleton } from '@mantine/core'
import { IconAlertTriangle, IconFileOff, IconLock, IconSearch, type TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './state-view.module.css'
import { useText } from './text.ts'

/** The five different reasons for seeing nothing. They never look or read the same. */
export type StateKind = 'noData' | 'nothingFound' | 'noRight' | 'loading' | 'error'

export interface StateViewProps {
  readonly kind: StateKind
  readonly title?: string
  readonly text?: string
  /** The next step: a button or a link. */
  readonly action?: ReactNode
  /** How many lines of skeleton, near to what will come. */
  readonly lines?: number
}

export function StateView(props: StateViewProps) {
  return props.kind === 'loading' ? <Loading {...props} /> : <Nothing {...props} kind={props.kind} />
}

const ICONS = {
  noData: IconFileOff,
  nothingFound: IconSearch,
  noRight: IconLock,
  error: IconAlertTriangle,
} as const satisfies Record<Exclude<StateKind, 'loading'>, TablerIcon>

const EXPLAINED = { nothingFound: 'nothingFoundText', noRight: 'noRightText', error: 'errorText' } as const

function Nothing({ kind, title, text, action }: StateViewProps & { readonly kind: keyof typeof ICONS }) {
  const { t } = useText()
  const Icon = ICONS[kind]
  const explanation = text ?? (kind === 'noData' ? undefined : t(`state.${EXPLAINED[kind]}`))
  return (
    <div className={classes['state']} data-state={kind} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon size={28} stroke={1.25} aria-hidden="true" className={classes['icon']} />
      <p className={classes['title']}>{title ?? t(`state.${kind}`)}</p>
      {explanation && <p className={classes['text']}>{explanation}</p>}
      {action && <div className={classes['action']}>{action}</div>}
    </div>
  )
}

function Loading({ title, lines = 4 }: StateViewProps) {
  const { t } = useText()
  return (
    <div className={classes['loading']} data-state="loading" role="status" aria-busy="true">
      <span className="visually-hidden">{title ?? t('state.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={18} width={`${92 - ((line * 17) % 40)}%`} radius="xs" />
      ))}
    </div>
  )
}
