import { packageSuites } from '../vitest/suites.ts'

export default packageSuites(['unit'])
