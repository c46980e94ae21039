import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import classes from './check-page.module.css'
import { Sheet } from './sheet.tsx'
import { useText } from './text.ts'

export interface CheckPart {
  readonly title: string
  /** Leads to the place where this part is filled in, and from there back here. */
  readonly change?: LinkProps
  readonly rows: readonly CheckRow[]
}

export interface CheckRow {
  readonly label: string
  /** Where whoever changed this row comes back to: the hash of the address. */
  readonly id?: string
  /** Empty, null and undefined are shown as "未填写". */
  readonly value: ReactNode
  /** Leads to the place where this row is filled in, and from there back here. */
  readonly change?: LinkProps
}

/** The last look before something is handed in. What is blank says so. Followed by a `<SubmitBar>` that names the act. */
export function CheckPage({ parts }: { readonly parts: readonly CheckPart[] }) {
  const { t } = useText()
  return parts.map((part) => (
    <Sheet
      key={part.title}
      title={part.title}
      aside={
        part.change && (
          <Link {...part.change} className={classes['change']} aria-label={t('check.changeWhat', { what: part.title })}>
            {t('check.change')}
          </Link>
        )
      }
    >
      <dl className={classes['rows']}>
        {part.rows.map(({ label, id, value, change }) => (
          <div key={label} id={id} data-blank={isBlank(value) || undefined} data-change={change ? true : undefined}>
            <dt>{label}</dt>
            <dd>{isBlank(value) ? t('check.blank') : value}</dd>
            {change && (
              <dd className={classes['rowChange']}>
                <Link {...change} className={classes['change']} aria-label={t('check.changeWhat', { what: label })}>
                  {t('check.change')}
                </Link>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Sheet>
  ))
}

function isBlank(value: ReactNode): boolean {
  return value === undefined || value === null || value === false || (typeof value === 'string' && value.trim() === '')
}
