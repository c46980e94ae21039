import { fileAddress } from '../../lib/upload/file-address.ts'
import { useText } from '../text.ts'
import { EvidenceFiles } from '../viewer/evidence-files.tsx'
import type { LineageFile, LineageNode } from './lineage-node.ts'
import classes from './lineage.module.css'

/** The steps under a figure; each opens to its own. The first level stands open. */
export function LineageSteps({
  nodes,
  open = false,
}: {
  readonly nodes: readonly LineageNode[]
  readonly open?: boolean
}) {
  if (nodes.length === 0) return null
  return (
    <ul className={classes['steps']}>
      {nodes.map((node) => (
        <li key={node.id}>
          <Step node={node} open={open && nodes.length === 1} />
        </li>
      ))}
    </ul>
  )
}

function Step({ node, open }: { readonly node: LineageNode; readonly open: boolean }) {
  const children = node.children ?? []
  if (node.file) return <FileStep file={node.file} />
  if (children.length === 0 && !node.clause && !node.notes?.length) return <StepLine node={node} />
  return (
    <details open={open}>
      <summary>
        <StepLine node={node} />
      </summary>
      <div className={classes['inside']}>
        {node.clause && <p className={classes['clause']}>{node.clause}</p>}
        {node.notes?.map((note) => (
          <p key={note} className={classes['note']}>
            {note}
          </p>
        ))}
        <LineageSteps nodes={children} />
      </div>
    </details>
  )
}

function StepLine({ node }: { readonly node: LineageNode }) {
  const { t } = useText()
  return (
    <span className={classes['step']} data-lineage-step>
      {node.href ? (
        <a href={node.href} className={classes['to']}>
          {node.label}
        </a>
      ) : (
        <span>{node.label}</span>
      )}
      {node.value !== undefined && (
        <span className={classes['value']} data-lineage-amount>
          {node.value ?? t('lineage.missing')}
        </span>
      )}
    </span>
  )
}

function FileStep({ file: { districtId, ...file } }: { readonly file: LineageFile }) {
  return (
    <div data-lineage-file={fileAddress(districtId, file.fileId)}>
      <EvidenceFiles districtId={districtId} files={[file]} />
    </div>
  )
}
