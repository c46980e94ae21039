import { Button } from '@mantine/core'
import { formatDay } from '../../../lib/format/day.ts'
import { CheckPage } from '../../../ui/check-page.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useText } from '../text.ts'
import type { Draft } from './draft-schema.ts'
import type { OpenOptions } from './open-form.tsx'
import { versionKey } from './scheme-field.tsx'
import { formatTold, listSign } from '../../../lib/format/signs.ts'

interface CheckDraftProps {
  readonly draft: Draft
  readonly options: OpenOptions
  readonly pending: boolean
  readonly waiting: boolean
  readonly onOpen: () => void
  readonly onBack: () => void
}

/** The last look: what is fixed from then on, in words. */
export function CheckDraft({ draft, options, pending, waiting, onOpen, onBack }: CheckDraftProps) {
  const { t, language } = useText()
  const day = (value: string) => formatDay(value, language)
  const version = options.schemes.find((each) => versionKey(each) === draft.scheme)
  const nameOf = (unitId: string) => options.units.find((unit) => unit.unitId === unitId)?.name ?? ''
  const exempt = draft.exemptions.filter(({ unitId }) => draft.unitIds.includes(unitId))
  return (
    <>
      <p>{t('new.checkLead')}</p>
      <CheckPage
        parts={[
          {
            title: t('new.checkTitle'),
            rows: [
              {
                label: t('new.scheme'),
                value:
                  version &&
                  t('new.version', { name: version.name, number: version.schemeVersion, items: version.items }),
              },
              { label: t('new.name'), value: draft.name },
              {
                label: t('new.period'),
                value: t('new.to', { start: day(draft.periodStart), end: day(draft.periodEnd) }),
              },
              ...(draft.selfOpens === '' ? [] : [{ label: t('new.selfOpens'), value: day(draft.selfOpens) }]),
              { label: t('new.selfDue'), value: day(draft.selfDue) },
              { label: t('new.reviewDue'), value: day(draft.reviewDue) },
              { label: t('new.publicityDays'), value: draft.publicityDays },
              { label: t('new.conflictYears'), value: draft.conflictYears },
              {
                label: t('new.unitsPart', { count: draft.unitIds.length }),
                value: draft.unitIds.map((unitId) => nameOf(unitId)).join(listSign(language)),
              },
              ...(exempt.length === 0
                ? []
                : [
                    {
                      label: t('new.exemptPart', { count: exempt.length }),
                      value: exempt
                        .map(({ unitId, reason }) => formatTold(nameOf(unitId), reason, language))
                        .join('\n'),
                    },
                  ]),
            ],
          },
        ]}
      />
      <SubmitBar
        label={t('new.submit')}
        pending={pending}
        waiting={waiting}
        onSubmit={onOpen}
        secondary={
          <Button variant="default" onClick={onBack}>
            {t('new.back')}
          </Button>
        }
      />
    </>
  )
}
