import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './receipt.module.css'
import { formatTold } from '../lib/format/signs.ts'
import { useText } from './text.ts'

export interface ReceiptStep {
  readonly what: string
  /** By when, in words. */
  readonly when?: string
}

export interface ReceiptProps {
  /** What was done: "已提交给区教育工会". */
  readonly title: string
  readonly number: string
  /** Who handed in what and when, label by label. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly next: readonly ReceiptStep[]
  /** Whom to ask, with name and how to reach. */
  readonly ask?: string
  /** Where to go on. */
  readonly actions?: ReactNode
}

/** Proof in hand: reads the same after any number of reloads and prints on one page. */
export function Receipt({ title, number, facts, next, ask, actions }: ReceiptProps) {
  const { t, language } = useText()
  return (
    <article className={classes['receipt']}>
      <p className={classes['title']}>{title}</p>
      <p className={classes['number']}>
        {t('receipt.number')} <strong>{number}</strong>
      </p>
      <dl className={classes['facts']}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {next.length > 0 && (
        <>
          <h2 className={classes['head']}>{t('receipt.next')}</h2>
          <ol className={classes['next']}>
            {next.map(({ what, when }) => (
              <li key={what}>
                {what}
                {when && <span className={classes['when']}>{when}</span>}
              </li>
            ))}
          </ol>
        </>
      )}
      {ask && <p>{formatTold(t('receipt.ask'), ask, language)}</p>}
      <div className={classes['actions']} data-print="no">
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('receipt.print')}
        </Button>
        {actions}
      </div>
    </article>
  )
}
