import type { RouterOutputs } from '../../../lib/api/trpc.ts'
import { useOrgWords } from '../../../lib/org-words/use-org-words.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import classes from '../second-factor.module.css'
import { useText } from '../text.ts'

type People = RouterOutputs['account']['secondFactorRule']['people']

/** Whom the rule concerns, and who has not prepared for it. */
export function Holders({ people }: { readonly people: People }) {
  const { t } = useText()
  const words = useOrgWords()
  const missing = people.filter(({ secondFactor }) => secondFactor === false).length
  const told = missing === 0 ? t('rule.complete') : t('rule.missing', { count: missing })
  return (
    <Sheet title={t('rule.holders')} aside={people.length > 0 && <span>{told}</span>} narrow>
      {people.length === 0 && <p>{t('rule.nobody')}</p>}
      <ul className={classes['people']}>
        {people.map(({ personId, name, roles, secondFactor }) => (
          <li key={personId}>
            <span>
              {name} · {roles.map((role) => words.role(role)).join(' · ')}
            </span>
            <StateTag tone={secondFactor ? 'done' : secondFactor === null ? 'idle' : 'attention'}>
              {t(secondFactor ? 'rule.stateOn' : secondFactor === null ? 'rule.stateNone' : 'rule.stateOff')}
            </StateTag>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
