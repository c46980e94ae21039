import { packageSuites } from '../../tooling/vitest/suites.ts'

export default packageSuites(['unit'])
