import type { Finding } from '../reading/check.ts'
import type { SourceFile } from '../reading/repository.ts'
import { type Said, type Side, textsSaid } from './said.ts'

const HAN = /[\u3400-\u9fff]/
const WORD = /[A-Za-z]{2,}/
/** `{{name}}` of a catalog, `{name:day}` of a refusal. */
const PLACE = /\{\{?\w+(?::\w+)?\}?\}/g

interface Rule {
  readonly fault: string
  readonly breaks: (text: string) => boolean
}

const RULES: Readonly<Record<Side, readonly Rule[]>> = {
  en: [
    { fault: 'Chinese in English', breaks: (text) => HAN.test(text) },
    { fault: 'full-width punctuation in English', breaks: (text) => /[，。：；？！（）「」『』《》、]/.test(text) },
    { fault: 'straight quotation marks', breaks: (text) => /"|\w'|'\w/.test(text) },
    { fault: 'a gap before a sign', breaks: (text) => /[\d}…] %|\w [,.;:?!](?:\s|$)/.test(text) },
    { fault: 'two gaps, or three points for an ellipsis', breaks: (text) => /\S {2}\S|\.{3}/.test(text) },
  ],
  zh: [
    { fault: 'no Chinese in Chinese', breaks: (text) => !HAN.test(text) && WORD.test(text.replaceAll(PLACE, '')) },
    {
      fault: 'half-width punctuation in Chinese',
      breaks: (text) =>
        /[\u3400-\u9fff”》）…}][,:;?!](?!\w)|[,:;?!][\u3400-\u9fff“《（]|[\u3400-\u9fff]\.(?!\w)/.test(text) ||
        /[\u3400-\u9fff]\(|\)[\u3400-\u9fff]/.test(text),
    },
    { fault: 'straight or corner quotation marks', breaks: (text) => /["'「」]/.test(text) },
    { fault: 'a gap before a sign', breaks: (text) => / [，。：；？！、]|[\d}…] %/.test(text) },
    { fault: 'two gaps, or three points for an ellipsis', breaks: (text) => /\S {2}\S|\.{3}/.test(text) },
  ],
}

/** What may stand although a rule speaks against it, each with why. `text` is a part of it. */
export interface Excepted {
  readonly file: string
  readonly text: string
  readonly why: string
}

/** The texts of both languages, and what is wrong with the writing of any. An exception that excepts nothing is one too. */
export function findWrongWriting(files: readonly SourceFile[], excepted: readonly Excepted[]): Finding {
  const said = files.flatMap(textsSaid)
  const used = new Set<Excepted>()
  const faults = said.flatMap((one) =>
    faultsOf(one).flatMap((fault) => {
      const reason = excepted.find(({ file, text }) => one.file === file && one.text.includes(text))
      if (reason !== undefined) used.add(reason)
      return reason === undefined ? [`${one.file}:${one.line}: ${fault}: ${one.text}`] : []
    }),
  )
  const idle = excepted.filter((one) => !used.has(one)).map(({ file, text }) => `${file}: nothing is excepted: ${text}`)
  return { seen: said.length, faults: [...faults, ...idle] }
}

function faultsOf({ side, text, ofCatalog }: Said): readonly string[] {
  if (text.trim() === '') return ofCatalog ? ['nothing is said'] : []
  return RULES[side].filter(({ breaks }) => breaks(text)).map(({ fault }) => fault)
}
