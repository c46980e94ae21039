/**
 * The library's version, as it is installed. It is written on the schema of the jobs when that is made, so that a look at it
 * is enough to know whether there is something to do; the library itself takes a quarter of a second to load.
 */
export const JOBS_VERSION = 'pg-boss 12.38.0'
