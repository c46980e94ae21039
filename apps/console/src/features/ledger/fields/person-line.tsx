import { useText } from '../text.ts'
import classes from './people-field.module.css'
import type { Found } from './use-roster.ts'

/** A member as one is chosen from a list: who, and of which group. */
export function PersonLine({ member }: { readonly member: Found | undefined }) {
  const { t } = useText()
  if (member === undefined) return null
  return (
    <span className={classes['line']}>
      {member.name}
      <span className={classes['unit']}>
        {member.unitName}
        {member.retired && ` · ${t('form.retired')}`}
      </span>
    </span>
  )
}
