import { chineseFontConfig } from './chinese-fonts.ts'
import { findBrowser } from './find-browser.ts'

/** Options for `launch` of Playwright. */
export interface LaunchOptions {
  readonly executablePath: string
  readonly headless: true
  readonly args: string[]
  readonly env: Record<string, string>
}

/** No window, no sandbox (tests run as root in containers), nothing that goes to the network by itself. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
  '--disable-extensions',
  '--renderer-process-limit=2',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** How to start Chromium for a test or a picture: found or unpacked, quiet, and able to draw Chinese. */
export async function launchOptions(): Promise<LaunchOptions> {
  const browser = await findBrowser()
  const fontconfig = await chineseFontConfig()
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return {
    executablePath: browser.executablePath,
    headless: true,
    args: [...CHROMIUM_FLAGS],
    // Without a locale of UTF-8 Chromium calls every download with a Chinese name "download".
    env: { ...Object.fromEntries(inherited), LC_ALL: 'C.UTF-8', ...browser.env, FONTCONFIG_FILE: fontconfig },
  }
}
