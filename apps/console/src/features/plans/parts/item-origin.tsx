import { StateTag } from '../../../ui/state-tag.tsx'
import { useText } from '../text.ts'
import type { ItemSaying } from './use-plan-key-points.ts'
import { listSign } from '../../../lib/format/signs.ts'

/** Where an item is from, what the branch has changed in it, and whether the union above has changed it since. */
export function ItemOrigin({ saying, hint = false }: { readonly saying: ItemSaying; readonly hint?: boolean }) {
  const { t, language } = useText()
  const { unitName, title, changed, newer } = saying
  const fields = changed.map((field) => t(`version.field.${field}`)).join(listSign(language))
  return (
    <span style={{ fontSize: '0.875rem', color: 'var(--ink-soft)' }}>
      {t('points.from', { unit: unitName, title })}
      {changed.length > 0 && ` · ${t('points.changed', { fields })}`}
      {hint && saying.hint !== null && ` · ${t('points.hint', { hint: saying.hint })}`}
      {newer && (
        <>
          {' '}
          <StateTag tone="attention">
            {newer.text === null
              ? t('points.gone', { number: newer.number })
              : t('points.newer', { number: newer.number, text: newer.text })}
          </StateTag>
        </>
      )}
    </span>
  )
}
