import { installJobs as install, JOBS_SCHEMA } from '@jianjia/db'
import { getConstructionPlans, getMigrationPlans } from 'pg-boss'
import { JOBS_VERSION } from './jobs-version.ts'

/** Makes the tables of the jobs as the database's owner, or brings them up to date; true where something was to do. */
export function installJobs(ownerUrl: string): Promise<boolean> {
  return install(ownerUrl, {
    version: JOBS_VERSION,
    shape: shapeIn(getConstructionPlans(JOBS_SCHEMA)),
    create: () => getConstructionPlans(JOBS_SCHEMA),
    upgradeFrom: (shape) => getMigrationPlans(JOBS_SCHEMA, shape),
  })
}

/** The library tells the number of its tables' shape nowhere but in what makes them. */
function shapeIn(plans: string): number {
  const shape = /version\(version\) VALUES \('(\d+)'\)/i.exec(plans)?.[1]
  if (shape === undefined) throw new Error('the library of the jobs does not say which tables it makes')
  return Number(shape)
}
