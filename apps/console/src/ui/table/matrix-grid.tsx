import { useMediaQuery } from '@mantine/hooks'
import type { MatrixProps } from './matrix.ts'
import { MatrixCards } from './matrix-cards.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { usePrinting } from './use-printing.ts'

/**
 * Rows × columns on one sheet: names, heads and totals stay in sight on a wide screen; on a phone row by row, and on
 * paper always the whole sheet.
 */
export function MatrixGrid(props: MatrixProps) {
  const narrow = useMediaQuery('(max-width: 37.5em)', undefined, { getInitialValueInEffect: false })
  const { printing } = usePrinting()
  return narrow && !printing ? <MatrixCards {...props} /> : <MatrixTable {...props} everything={printing} />
}
