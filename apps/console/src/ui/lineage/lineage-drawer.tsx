import { Drawer } from '@mantine/core'
import { useText } from '../text.ts'
import type { LineageNode } from './lineage-node.ts'
import classes from './lineage.module.css'
import { LineageSteps } from './lineage-steps.tsx'

export interface LineageDrawerProps {
  /** The figure that was opened, as the root of its tree. Undefined = closed. */
  readonly node: LineageNode | undefined
  readonly onClose: () => void
}

/** Why a figure is what it is: formula, parts, records, files, one under the other. Asks the server for nothing. */
export function LineageDrawer({ node, onClose }: LineageDrawerProps) {
  const { t } = useText()
  return (
    <Drawer
      opened={node !== undefined}
      onClose={onClose}
      position="right"
      size="36rem"
      title={node?.label}
      closeButtonProps={{ 'aria-label': t('lineage.close') }}
    >
      {node && (
        <>
          {node.value !== undefined && (
            <p className={classes['total']} data-lineage-value>
              {node.value ?? t('lineage.missing')}
            </p>
          )}
          {node.clause && <p className={classes['clause']}>{node.clause}</p>}
          {node.notes?.map((note) => (
            <p key={note} className={classes['note']}>
              {note}
            </p>
          ))}
          <div data-lineage-steps>
            <LineageSteps nodes={node.children ?? []} open />
          </div>
        </>
      )}
    </Drawer>
  )
}
