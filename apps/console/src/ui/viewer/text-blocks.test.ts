import { expect, test } from 'vitest'
import { blocksOf } from './text-blocks.ts'

const paragraph = (text: string, cell: readonly [table: number, row: number] | null = null) => ({
  ...{ text, heading: null },
  cell: cell && { table: cell[0], row: cell[1] },
})

test('cells stand in the rows of their table, between the paragraphs around it', () => {
  const blocks = blocksOf([
    paragraph('名单'),
    paragraph('姓名', [0, 0]),
    paragraph('班级', [0, 0]),
    paragraph('王芳', [0, 1]),
    paragraph('三班', [0, 1]),
    paragraph('另一张', [1, 0]),
    paragraph('完'),
  ])
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'table', 'paragraph'])
  const [, table] = blocks
  const rows = table?.kind === 'table' ? table.rows.map((row) => row.cells.map((cell) => cell.text)) : []
  expect(rows).toEqual([
    ['姓名', '班级'],
    ['王芳', '三班'],
  ])
})
