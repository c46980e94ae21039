import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

const GROUPS = ['packages', 'apps', 'tooling']

/** Each package of the workspace: its name and its folder. */
export function packageDirectories(root: string): ReadonlyMap<string, string> {
  const found = GROUPS.flatMap((group) =>
    readdirSync(path.join(root, group))
      .map((name) => path.join(root, group, name))
      .filter((directory) => existsSync(path.join(directory, 'package.json')))
      .map((directory) => [nameOf(directory), directory] as const),
  )
  return new Map(found)
}

/** Takes away earlier reports and summaries: one that stayed would be counted for a task that wrote none. */
export function forgetReports(root: string, directories: readonly string[]): void {
  for (const directory of directories) rmSync(path.join(directory, '.reports'), { recursive: true, force: true })
  rmSync(runsFolder(root), { recursive: true, force: true })
}

/** The texts of turbo's summaries of its runs since the reports were taken away, by their names. */
export function listSummaries(root: string): readonly string[] {
  const folder = runsFolder(root)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .toSorted()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
}

function runsFolder(root: string): string {
  return path.join(root, '.turbo', 'runs')
}

function nameOf(directory: string): string {
  const { name }: { name: string } = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8'))
  return name
}
