import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cachedFolder } from './cache.ts'

/** The package has no types of its own. */
interface FontConverter {
  convert(font: Buffer, to: 'truetype'): Promise<Buffer>
}

const require = createRequire(import.meta.url)
const fontverter: FontConverter = require('fontverter')
const FAMILY = '@fontsource/noto-sans-sc'
const SUBSETS = ['chinese-simplified', 'latin']
const WEIGHTS = [400, 700]

/**
 * A fontconfig file that adds Noto Sans SC to the machine's own fonts and prefers it, so that Chinese is drawn, and drawn the
 * same, on a machine that has no Chinese font. The package holds web fonts only; they are turned into TrueType once.
 * `alone` leaves the machine's own fonts out.
 */
export async function chineseFontConfig(fonts: 'withSystemFonts' | 'alone' = 'withSystemFonts'): Promise<string> {
  const home = path.dirname(require.resolve(`${FAMILY}/package.json`))
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))
  const folder = await cachedFolder(`noto-sans-sc-${version}`, async (target) => {
    for (const subset of SUBSETS) {
      for (const weight of WEIGHTS) {
        const name = `noto-sans-sc-${subset}-${weight}-normal`
        const web = readFileSync(path.join(home, 'files', `${name}.woff2`))
        writeFileSync(path.join(target, `${name}.ttf`), await fontverter.convert(web, 'truetype'))
      }
    }
  })
  const config = await cachedFolder(`fontconfig-${fingerprint(folder)}`, async (target) => {
    const cache = path.join(path.dirname(target), 'fontconfig-cache')
    writeFileSync(path.join(target, 'withSystemFonts.conf'), fontConfig(SYSTEM_FONTS, folder, cache))
    writeFileSync(path.join(target, 'alone.conf'), fontConfig('', folder, cache))
  })
  return path.join(config, `${fonts}.conf`)
}

const SYSTEM_FONTS = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'

function fontConfig(before: string, fonts: string, cache: string): string {
  const preferred = ['sans-serif', 'serif', 'system-ui', 'monospace'].map(
    (generic) => `  <match target="pattern">
    <test name="family"><string>${generic}</string></test>
    <edit name="family" mode="${generic === 'monospace' ? 'append' : 'prepend'}" binding="strong"><string>Noto Sans SC</string></edit>
  </match>`,
  )
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${before}
  <dir>${escapeXml(fonts)}</dir>
  <cachedir>${escapeXml(cache)}</cachedir>
${preferred.join('\n')}
</fontconfig>
`
}

/** The file names the fonts by their path, so a workspace that was moved gets another. */
function fingerprint(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 12)
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
