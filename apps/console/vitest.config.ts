import { packageSuites } from '../../tooling/vitest/suites.ts'

// The console's modules are Vite's: they import what Node does not read.
export default packageSuites(['unit'], { experimental: { viteModuleRunner: true } })
