/** Whether a text is a whole mobile number of mainland China. */
export function isMobileNumber(text: string): boolean {
  return /^1\d{10}$/.test(text);
}
