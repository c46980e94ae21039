export { type Browser, findBrowser } from './find-browser.ts'
export { CHROMIUM_FLAGS, type LaunchOptions, launchOptions } from './launch-options.ts'
export { codeOfApp } from './code-of-app.ts'
