import type { Finding } from '../reading/check.ts'
import type { SourceFile } from '../reading/repository.ts'

/** What opens a door wherever it is read, by its form. */
const FORMS: readonly (readonly [what: string, form: RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/],
  ['an access key of a cloud', /\b(?:AKIA|ASIA|LTAI)[A-Za-z0-9]{12,24}\b/],
  ['a token of a code host', /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|glpat-[\w-]{20,})\b/],
  ['a token of a registry', /\b(?:npm_[A-Za-z0-9]{30,}|_authToken\s*=\s*[\w-]{8,})/],
  ['a token of a messenger', /\bxox[abpr]-[\w-]{20,}/],
  ['a signed token', /\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{20,}/],
  [
    'an address with a password in it',
    /\b[a-z]+:\/\/\w+:(?!password\b|secret\b)[^\s'"`$@{}<>/]{8,}@(?!localhost|127\.0\.0\.1|\[)[\w.-]+\.\w+/,
  ],
]

/** What a text holds that must never lie in a repository. */
export function secretsIn(text: string): readonly string[] {
  return FORMS.filter(([, form]) => form.test(text)).map(([what]) => what)
}

export function findSecrets(files: readonly SourceFile[]): Finding {
  const faults = files.flatMap(({ path, text }) => secretsIn(text).map((what) => `${path}: looks like ${what}`))
  return { seen: files.length, faults }
}
