import type { SchemeId } from '@jianjia/domain/kernel'
import { Link } from '@tanstack/react-router'
import { formatInstant, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import type { StoredScheme } from './use-scheme-draft.ts'
import classes from './version-list.module.css'

export interface VersionListProps {
  readonly schemeId: SchemeId
  readonly versions: StoredScheme['versions']
}

/** The frozen versions, newest first, each with its hash and the way to what it says. */
export function VersionList({ schemeId, versions }: VersionListProps) {
  const { t, language } = useText()
  if (versions.length === 0) return null
  return (
    <Sheet title={t('versions')} flush>
      <ul className={classes['versions']}>
        {versions.map(({ number, publishedAt, publishedByName, contentHash }) => (
          <li key={number}>
            <Link to="/schemes/$schemeId" params={{ schemeId }} search={{ version: number }}>
              {t('versionNumber', { number })}
            </Link>
            <span>
              {[formatInstant(publishedAt, language, TENANT_TIME_ZONE), publishedByName]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
            {versions.some((other) => other.number < number) && (
              <Link to="/schemes/$schemeId/compare" params={{ schemeId }} search={{ from: number - 1, to: number }}>
                {t('diff.open')}
              </Link>
            )}
            <span className={classes['hash']}>{t('hash', { hash: contentHash.slice(0, 12) })}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
