/** The endings that the choice of a file offers; what a file is, its content says. */
export const ACCEPTED = '.docx,.doc,.pdf,.txt'
