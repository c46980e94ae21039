import type { Finding } from '../reading/check.ts'
import { type Import, importsOf } from '../reading/imports.ts'
import { isTest, isToolConfig, packageOf, type SourceFile } from '../reading/repository.ts'
import { ALLOWED, type Allowance, TESTS } from './allowed-imports.ts'

/** Imports that the table does not allow, and relative ones that leave their package. Tooling may import anything. */
export function findPackageImports(files: readonly SourceFile[]): Finding {
  const checked = files.filter((file) => {
    const allowed = packageOf(file.path) ?? ''
    return Object.hasOwn(ALLOWED, allowed) && !isToolConfig(file.path)
  })
  const found = checked.flatMap((file) => importsOf(file).map((one) => ({ file, one })))
  const faults = found.flatMap(({ file, one }) => {
    const reason = whyNot(file.path, one)
    return reason === undefined ? [] : [`${file.path}: ${one.specifier}: ${reason}`]
  })
  return { seen: found.length, faults }
}

function whyNot(from: string, { packageName, file, typeOnly }: Import): string | undefined {
  const own = packageOf(from) ?? ''
  if (file !== undefined) {
    const stays = packageOf(file) === own || (isScript(from) && file.startsWith('tooling/'))
    return stays ? undefined : 'leaves the package'
  }
  const name = packageName ?? ''
  const allowances = [ALLOWED[own], isTest(from) || isScript(from) ? TESTS : undefined]
  const isAllowed = allowances.some((one) => one !== undefined && permits(one, name, typeOnly))
  return isAllowed || isItself(own, name) ? undefined : `${own} may not import it`
}

function permits(allowance: Allowance, name: string, typeOnly: boolean): boolean {
  const { ours, libraries, types = [] } = allowance
  return ours.includes(name) || libraries.includes(name) || (typeOnly && types.includes(name))
}

/** A package may name itself: `@jianjia/domain/testing` in a test of the domain. */
function isItself(folder: string, name: string): boolean {
  return name === `@jianjia/${folder.split('/')[1]}`
}

/** Programs beside a package's sources that generate or inspect them. */
function isScript(file: string): boolean {
  return file.includes('/scripts/')
}
