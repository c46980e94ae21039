import type { Finding } from '../reading/check.ts'
import { lex } from '../reading/lex.ts'
import { isTest, type SourceFile } from '../reading/repository.ts'

/** What would make the domain's answers depend on more than its arguments. */
const IMPURE: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.])process\s*[.[]/, 'the process'],
  [/(?<![\w.])fetch\s*\(/, 'the network'],
  [/\bDate\.now\b|(?<![\w.])performance\s*\./, 'a clock'],
  [/\bnew Date\s*\(\s*\)|(?<![\w.]|new )Date\s*\(/, 'a clock'],
  [/\bMath\.random\b|(?<![\w.])crypto\s*\./, 'randomness'],
  [/(?<![\w.])(setTimeout|setInterval|setImmediate|queueMicrotask)\s*\(/, 'a timer'],
  [/\.get(FullYear|Month|Date|Day|Hours|Minutes)\s*\(|\.toLocale\w*String\s*\(/, 'local time or locale'],
  [/(?<![\w.])console\s*\./, 'output'],
  [/(?<![\w.])globalThis\b/, 'a global'],
]

/** Arithmetic in binary floating point. Whole numbers may be compared, counted and bounded. */
const FLOATING: readonly (readonly [RegExp, string])[] = [
  [/\bparseFloat\b/, 'parseFloat'],
  [/\.to(Fixed|Precision|Exponential)\s*\(/, 'toFixed and its kin'],
  [/\bMath\.(?!max\b|min\b|abs\b|floor\b|trunc\b|sign\b|imul\b)\w+/, 'a function of Math'],
  [/(?<![\w.$])\d+\.\d+(?![\w.])/, 'a fraction written as a number'],
  [/\bNumber\.EPSILON\b/, 'a tolerance'],
]

export function findImpurity(files: readonly SourceFile[]): Finding {
  return findPatterns(files, IMPURE)
}

export function findFloats(files: readonly SourceFile[]): Finding {
  return findPatterns(files, FLOATING)
}

function findPatterns(files: readonly SourceFile[], patterns: readonly (readonly [RegExp, string])[]): Finding {
  const checked = files.filter((file) => file.path.startsWith('packages/domain/src/') && !isTest(file.path))
  const faults = checked.flatMap((file) =>
    lex(file.text)
      .code.split('\n')
      .flatMap((line, index) =>
        patterns.filter(([pattern]) => pattern.test(line)).map(([, what]) => `${file.path}:${index + 1}: ${what}`),
      ),
  )
  return { seen: checked.length, faults }
}
