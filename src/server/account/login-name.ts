/** A login name as it is kept: without the spaces around it and in small letters, so that two people are never told apart by a capital. */
export function canonicalLogin(loginName: string): string {
  return loginName.trim().toLowerCase();
}
