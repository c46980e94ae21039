/** The zone in which instants are shown: the one every tenant has until it declares another. */
export const TENANT_TIME_ZONE = 'Asia/Shanghai'
