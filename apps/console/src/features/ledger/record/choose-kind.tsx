import { LEDGER_KINDS, LedgerKind } from '@jianjia/domain/ledger'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { KIND_GROUPS } from '../parts/kind-groups.ts'
import { useText } from '../text.ts'
import classes from './choose-kind.module.css'

/** How many of the ledgers that somebody used last stand on top. */
const LAST_USED = 4

/** Which ledger it goes into: one tap, those that I used last first. */
export function ChooseKind() {
  const { t } = useText()
  const { districtId } = usePlace()
  const used = useQuery(trpc.ledger.kindsUsed.queryOptions({ districtId })).data?.kinds ?? []
  return (
    <>
      <PageHeader
        title={t('choose.title')}
        lead={t('choose.lead')}
        trail={[{ label: t('title'), link: { to: '/ledger' } }]}
      />
      {used.length > 0 && <Kinds id="used" title={t('choose.used')} kinds={used.slice(0, LAST_USED)} />}
      {KIND_GROUPS.map(({ key, kinds }) => (
        <Kinds
          key={key}
          id={key}
          title={t(`group.${key}`)}
          kinds={LedgerKind.options.filter((kind) => kinds.includes(kind))}
        />
      ))}
    </>
  )
}

interface KindsProps {
  readonly id: string
  readonly title: string
  readonly kinds: readonly LedgerKind[]
}

function Kinds({ id, title, kinds }: KindsProps) {
  const { language } = useText()
  return (
    <section className={classes['group']} aria-labelledby={`kinds-${id}`}>
      <h2 id={`kinds-${id}`}>{title}</h2>
      <ul className={classes['kinds']}>
        {kinds.map((kind) => (
          <li key={kind}>
            <Link to="/ledger/new" search={{ kind }} className={classes['kind']}>
              {LEDGER_KINDS[kind].names[language === 'en' ? 'en' : 'zh']}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
