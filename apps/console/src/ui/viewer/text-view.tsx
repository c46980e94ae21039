import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/api/trpc.ts'
import { QueryView } from '../query-view.tsx'
import { StateView } from '../state-view.tsx'
import { useText } from '../text.ts'
import { type Block, blocksOf, type TextParagraph } from './text-blocks.ts'
import classes from './viewer.module.css'

interface TextViewProps {
  readonly districtId: string
  readonly fileId: string
}

/** What a Word file says, as text and tables: enough to judge what it proves. */
export function TextView({ districtId, fileId }: TextViewProps) {
  const { t } = useText()
  const query = useQuery(trpc.evidence.text.queryOptions({ districtId, fileId }))
  return (
    <QueryView
      query={query}
      lines={6}
      empty={{
        when: ({ paragraphs }) => paragraphs.every(({ text }) => text.trim() === ''),
        show: <StateView kind="noData" title={t('viewer.noText')} />,
      }}
    >
      {({ paragraphs, isCut }) => (
        <div className={classes['paper']}>
          {blocksOf(paragraphs).map((block) => (
            <BlockView key={block.at} block={block} />
          ))}
          {isCut && <p className={classes['note']}>{t('viewer.cut')}</p>}
        </div>
      )}
    </QueryView>
  )
}

function BlockView({ block }: { readonly block: Block }) {
  if (block.kind === 'paragraph') return <Paragraph paragraph={block.paragraph} />
  return (
    <div className={classes['scroll']}>
      <table>
        <tbody>
          {block.rows.map((row) => (
            <tr key={row.at}>
              {row.cells.map((cell) => (
                <td key={cell.at}>{cell.text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Paragraph({ paragraph }: { readonly paragraph: TextParagraph }) {
  if (paragraph.text.trim() === '') return null
  return paragraph.heading === null ? <p>{paragraph.text}</p> : <p className={classes['heading']}>{paragraph.text}</p>
}
