import type { Finding } from '../reading/check.ts'
import type { SourceFile } from '../reading/repository.ts'

export interface ProofPlaces {
  readonly exists: (path: string) => boolean
  readonly scripts: readonly string[]
}

/**
 * Lines of a proof table say a promise and what shows it: every row has as many cells as the head, none empty, and the last
 * names in `code` at least one test file that exists or an npm command that package.json knows.
 */
export function findProofFaults(files: readonly SourceFile[], places: ProofPlaces): Finding {
  const rows = files.flatMap((file) => rowsOf(file).map((row) => ({ file: file.path, ...row })))
  const faults = rows.flatMap(({ file, line, cells, width }) => {
    const where = `${file}:${line}`
    if (cells.length !== width) return [`${where}: ${cells.length} cells, the head has ${width}`]
    if (cells.some((cell) => cell === '')) return [`${where}: an empty cell`]
    return faultsOfShownBy(cells.at(-1) ?? '', places).map((fault) => `${where}: ${fault}`)
  })
  return { seen: rows.length, faults }
}

function faultsOfShownBy(cell: string, places: ProofPlaces): readonly string[] {
  const named = [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
  const commands = named.filter((name) => name.startsWith('npm '))
  const paths = named.filter((name) => !name.startsWith('npm ') && /^[\w.@-]+\/\S+$/.test(name))
  if (commands.length + paths.length === 0) return ['names neither a test nor a command']
  return [
    ...paths.filter((path) => !places.exists(path.split('#')[0] ?? '')).map((path) => `${path} does not exist`),
    ...commands
      .filter((command) => !places.scripts.includes(scriptOf(command)))
      .map((command) => `${command} is unknown`),
  ]
}

/** `npm test`, `npm start -- --empty` and `npm run --silent jianjia -- db setup` name a script of package.json. */
function scriptOf(command: string): string {
  const words = command.split(' ').slice(1)
  const named = words.filter((word) => word !== 'run' && word !== '--silent')
  return named[0] ?? ''
}

interface Row {
  readonly line: number
  readonly cells: readonly string[]
  readonly width: number
}

function rowsOf(file: SourceFile): readonly Row[] {
  const lines = file.text.split('\n')
  return lines.flatMap((text, index) => {
    if (!isRow(text) || isRule(text) || isRule(lines[index + 1] ?? '')) return []
    return [{ line: index + 1, cells: cellsOf(text), width: cellsOf(headAbove(lines, index)).length }]
  })
}

function headAbove(lines: readonly string[], index: number): string {
  const rule = lines.slice(0, index).findLastIndex((line) => isRule(line))
  return lines[rule - 1] ?? ''
}

function isRow(line: string): boolean {
  return line.trimStart().startsWith('|')
}

function isRule(line: string): boolean {
  return /^\s*\|[\s:|-]+\|\s*$/.test(line)
}

function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\||\|$/g, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim())
}
