import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The packages have no types of their own. */
interface FontConverter {
  convert(font: Buffer, to: 'truetype'): Promise<Buffer>
}

export interface OfficialFonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

const FAMILY = '@fontsource/noto-sans-sc'
const require = createRequire(import.meta.url)
let loaded: Promise<OfficialFonts> | undefined

/**
 * Noto Sans SC in two weights, which a PDF carries with it. The package holds web fonts; they are turned into TrueType
 * once a run, as a writer of PDF takes four seconds a document with any other form.
 */
export function officialFonts(): Promise<OfficialFonts> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<OfficialFonts> {
  // One after the other: the converter gives its result in memory that its next one takes.
  const regular = await trueType(400)
  return { regular, bold: await trueType(700) }
}

async function trueType(weight: 400 | 700): Promise<Uint8Array> {
  const { convert }: FontConverter = require('fontverter')
  const folder = path.join(path.dirname(require.resolve(`${FAMILY}/package.json`)), 'files')
  return convert(
    await readFile(path.join(folder, `noto-sans-sc-chinese-simplified-${weight}-normal.woff2`)),
    'truetype',
  )
}
