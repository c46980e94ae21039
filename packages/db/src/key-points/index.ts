export {
  findKeyPoints,
  findKeyPointsSource,
  type IssuedVersion,
  type KeyPointsLine,
  listHeldKeyPoints,
  listIssuedKeyPoints,
  listKeyPoints,
  listKeyPointsVersions,
  lockKeyPoints,
  type StoredKeyPoints,
  type StoredKeyPointsSource,
  type StoredVersionOfPoints,
} from './key-points.queries.ts'
export {
  insertKeyPoints,
  insertKeyPointsSource,
  issueVersion,
  type KeyPointsDraft,
  moveKeyPoints,
  type NewKeyPoints,
  type NewKeyPointsSource,
  saveKeyPoints,
} from './key-points.writes.ts'
export { listTakers, type Taker } from './takers.queries.ts'
