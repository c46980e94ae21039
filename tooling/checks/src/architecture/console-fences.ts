import type { Finding } from '../reading/check.ts'
import { importsOf } from '../reading/imports.ts'
import type { SourceFile } from '../reading/repository.ts'

const FEATURES = 'apps/console/src/features/'

/** Features that import another feature. What two of them share lies in `ui` or `lib`. */
export function findCrossingFeatures(files: readonly SourceFile[]): Finding {
  const checked = files.filter((file) => file.path.startsWith(FEATURES))
  const edges = checked.flatMap((file) => importsOf(file).map((one) => ({ from: file.path, to: resolve(one) })))
  const faults = edges.flatMap(({ from, to }) => {
    const other = to?.startsWith(FEATURES) ? featureOf(to) : undefined
    return other === undefined || other === featureOf(from) ? [] : [`${from}: imports the feature ${other}`]
  })
  return { seen: checked.length, faults }
}

function resolve({ file, specifier }: { file: string | undefined; specifier: string }): string | undefined {
  return file ?? (/^[@~#]\//.test(specifier) ? `apps/console/src/${specifier.slice(2)}` : undefined)
}

function featureOf(file: string): string {
  return file.slice(FEATURES.length).split('/')[0] ?? ''
}
