import { LEDGER_KINDS, type Name, tellDetails } from '@jianjia/domain/ledger'
import { can } from '@jianjia/domain/policy'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useTellPageUnit } from '../../../lib/session/page-unit.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { UndoNotice } from '../../../ui/undo-notice.tsx'
import { EvidenceFiles } from '../../../ui/viewer/evidence-files.tsx'
import { useText } from '../text.ts'
import classes from './entry-view.module.css'

type Data = RouterOutputs['ledger']['get']

export function EntryView({ data }: { readonly data: Data }) {
  const { t, language } = useText()
  const { districtId, actor } = usePlace()
  const { entry, entryId, version } = data
  useTellPageUnit(entry.unitId)
  const { details } = entry
  const tree = useQuery(trpc.org.tree.queryOptions({ districtId }))
  const unit = tree.data?.nodes.find((each) => each.unitId === entry.unitId)
  const target = unit && { unitId: unit.unitId, unitPath: unit.path, unitKind: unit.kind }
  const mayChange = target !== undefined && can(actor, 'ledger.record', target).allowed
  const trash = useChange({ mutation: trpc.ledger.trash.mutationOptions() })
  const restore = useChange({ mutation: trpc.ledger.restore.mutationOptions() })
  const name = new Map(data.people.map((person) => [person.personId, person.name]))
  const inLanguage = (words: Name) => words[language === 'en' ? 'en' : 'zh']
  const told = tellDetails(entry, (personId) => name.get(personId)).flatMap(({ field, value }) =>
    value === null || field.type === 'link' || (data.withheld && field.personal)
      ? []
      : [
          [
            inLanguage(field.heading),
            field.type === 'day' ? formatDay(value.zh, language) : inLanguage(value),
          ] as const,
        ],
  )
  const facts = [[t('column.unit'), data.unitName], [t('column.day'), formatDay(entry.day, language)], ...told] as const
  const link = 'link' in details ? details.link : null
  return (
    <>
      <PageHeader
        title={data.withheld ? inLanguage(LEDGER_KINDS[entry.kind].names) : entry.title}
        trail={[
          { label: inLanguage(LEDGER_KINDS[entry.kind].names), link: { to: '/ledger', search: { kind: entry.kind } } },
        ]}
        lead={t('entry.recorded', {
          name: data.recordedByName,
          at: formatInstant(data.recordedAt, language, TENANT_TIME_ZONE),
        })}
        actions={
          mayChange &&
          (data.trashedAt === null ? (
            <>
              <Button variant="default" component={Link} to={`/ledger/new?kind=${entry.kind}&from=${entryId}`}>
                {t('copy.again')}
              </Button>
              <Button variant="default" component={Link} to={`/ledger/${entryId}?correct=true`}>
                {t('entry.correct')}
              </Button>
              <ConfirmButton
                label={t('entry.trash')}
                variant="default"
                consequence={t('entry.trashConsequence')}
                pending={trash.pending}
                onConfirm={() => trash.submit({ districtId, entryId, expectedVersion: version })}
              />
            </>
          ) : (
            <Button
              loading={restore.pending}
              onClick={() => void restore.submit({ districtId, entryId, expectedVersion: version })}
            >
              {t('entry.restore')}
            </Button>
          ))
        }
      />
      <FailureNotice failure={trash.failure ?? restore.failure} />
      {data.trashedAt !== null && trash.answer !== undefined && mayChange && (
        <UndoNotice
          title={t('undo.trashed')}
          undo={t('undo.trash')}
          pending={restore.pending}
          onUndo={() => restore.submit({ districtId, entryId, expectedVersion: version })}
        />
      )}
      {data.restorableUntil !== null && (
        <Notice tone="attention" title={t('entry.binned')}>
          <p>{t('entry.until', { day: formatDay(data.restorableUntil, language) })}</p>
        </Notice>
      )}
      {data.withheld && (
        <Notice title={t('withheld.title')}>
          <p>{t('withheld.text', { unit: data.unitName })}</p>
        </Notice>
      )}
      <Sheet title={t('entry.facts')}>
        <dl className={classes['facts']}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {link !== null && (
          <a className={classes['source']} href={link} rel="noreferrer noopener" target="_blank">
            {t('entry.link')}
          </a>
        )}
      </Sheet>
      <Sheet title={t('entry.proof')}>
        {data.files.length === 0 ? (
          <p className={classes['none']}>{t('entry.noProof')}</p>
        ) : (
          <EvidenceFiles districtId={districtId} files={data.files} />
        )}
      </Sheet>
    </>
  )
}
