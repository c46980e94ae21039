import { compareKeyPoints } from '@jianjia/domain/plan'
import { formatInstant, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import classes from '../key-points.module.css'
import type { KeyPoints } from '../parts/key-points.ts'
import { useText } from '../text.ts'

type Version = KeyPoints['versions'][number]

/** Every version with what it says differently from the one before, the newest first. */
export function Versions({ versions }: { readonly versions: readonly Version[] }) {
  const { t } = useText()
  return (
    <Sheet title={t('view.versions')}>
      {versions.map((version, index) => (
        <OneVersion key={version.number} version={version} before={versions[index + 1]} />
      ))}
    </Sheet>
  )
}

function OneVersion({ version, before }: { readonly version: Version; readonly before: Version | undefined }) {
  const { t, language } = useText()
  const { number, issuedByName: by, issuedAt, note } = version
  const diff = before && compareKeyPoints(before.content, version.content)
  return (
    <section className={classes['version']} aria-label={t('versionOf', { number })}>
      <p className={classes['setTitle']}>{t('versionOf', { number })}</p>
      <p className={classes['soft']}>
        {t('view.issuedBy', { by, at: formatInstant(issuedAt, language, TENANT_TIME_ZONE) })}
      </p>
      {note !== '' && <p>{t('view.note', { note })}</p>}
      {diff === undefined ? (
        <p className={classes['soft']}>{t('view.first')}</p>
      ) : (
        <ul className={classes['diff']}>
          {diff.added.map(({ id, text }) => (
            <li key={id}>
              <ins>
                {t('view.added')} · {text}
              </ins>
            </li>
          ))}
          {diff.changed.map(({ before: was, after, fields }) => (
            <li key={after.id}>
              {t('view.changed')} · {after.text}
              <p className={classes['soft']}>
                {t('view.fields', { fields: fields.map((field) => t(`field.${field}`)).join(t('view.comma')) })}
                {fields.includes('text') && ` · ${t('view.was', { text: was.text })}`}
              </p>
            </li>
          ))}
          {diff.removed.map(({ id, text }) => (
            <li key={id}>
              <del>
                {t('view.removed')} · {text}
              </del>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
