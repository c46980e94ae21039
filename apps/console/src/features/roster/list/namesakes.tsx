import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { Notice } from '../../../ui/notice.tsx'
import { useRosterUnit } from '../parts/use-roster-unit.ts'
import { statusesOf } from '../parts/views.ts'
import { useText } from '../text.ts'
import classes from './roster.module.css'

/** Who stands on the roster under a name that is being entered: nobody is entered twice unawares. */
export function Namesakes({ name }: { readonly name: string }) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const { unitId } = useRosterUnit()
  const asked = { districtId, unitId, words: name, statuses: statusesOf('everybody') }
  const query = useQuery({ ...trpc.roster.list.queryOptions(asked), enabled: name !== '' })
  const alike = (query.data?.members ?? []).filter((member) => member.name === name)
  if (name === '' || alike.length === 0) return null
  return (
    <Notice tone="attention" title={t('form.namesakes', { name })}>
      <p>{t('form.namesakesHint')}</p>
      <ul className={classes['namesakes']}>
        {alike.map(({ personId, unitName, status, joinedOn }) => (
          <li key={personId}>
            <Link to="/roster/$personId" params={{ personId }}>
              {[name, unitName].join(' · ')}
            </Link>{' '}
            {[t(`status.${status}`), t('import.whoJoined', { day: formatDay(joinedOn, language) })].join(' · ')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
