import { noticeText } from '@jianjia/domain/assessment'
import { Button, CopyButton, Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Sheet } from '../../ui/sheet.tsx'
import { NoticeChecks } from './notice-checks.tsx'
import { NoticeForm } from './notice-form.tsx'
import { NoticeView } from './notice-view.tsx'
import classes from './publication.module.css'
import { useText } from './text.ts'
import { type NoticeDraft, type NoticeMaterial, useNoticeDraft } from './use-notice-draft.ts'

interface NoticeEditorProps {
  readonly material: NoticeMaterial
  /** The act below, once everything is right; else the button says what is missing. */
  readonly act: (draft: NoticeDraft) => ReactNode
  readonly actLabel: string
}

/** Settings on the left, the page as it will stand on a phone on the right, the mask checker and the act below. */
export function NoticeEditor({ material, act, actLabel }: NoticeEditorProps) {
  const { t } = useText()
  const draft = useNoticeDraft(material, t('form.defaultTitle', { name: material.subject.assessment }))
  const [tried, setTried] = useState(false)
  const isReady = draft.wrong.size === 0 && draft.faults.length === 0
  return (
    <div className={classes['editor']}>
      <div>
        <NoticeForm draft={draft} material={material} tried={tried} />
      </div>
      <div className={classes['preview']}>
        <Sheet title={t('preview.title')}>
          <div className={classes['phone']} data-preview role="region" aria-label={t('preview.page')} tabIndex={0}>
            <NoticeView sheet={draft.sheet} level={3} />
          </div>
          <CopyWords draft={draft} />
        </Sheet>
      </div>
      <div className={classes['wide']}>
        <NoticeChecks faults={draft.faults} />
        {tried && draft.wrong.size > 0 && (
          <p role="alert" className={classes['missing']}>
            {t('form.missing')}
          </p>
        )}
        <div className={classes['act']}>
          {isReady ? (
            act(draft)
          ) : (
            <Button color="seal" onClick={() => setTried(true)}>
              {actLabel}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}

/** The words of the notice, for a web page or a chat of the district's own. */
function CopyWords({ draft }: { readonly draft: NoticeDraft }) {
  const { t, language } = useText()
  const { title, paragraphs } = noticeText(draft.sheet, language)
  return (
    <Group mt="md" data-print="no">
      <CopyButton value={[title, ...paragraphs, draft.sheet.district].join('\n\n')}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {t(copied ? 'preview.copied' : 'preview.copy')}
          </Button>
        )}
      </CopyButton>
    </Group>
  )
}
