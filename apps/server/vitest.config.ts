import { packageSuites } from '../../tooling/vitest/suites.ts'

// These tests wait for servers they have started: a second worker would read 2,700 modules and then wait too.
export default packageSuites(['unit', 'db', 'api'], { maxWorkers: 1 })
