/** How many wrong passwords are taken in one stretch, and for how many minutes nothing more is taken after them. */
export interface SignInLimit {
  readonly attempts: number;
  readonly minutes: number;
}

/** Per login name, from wherever it is tried. */
export const nameLimit: SignInLimit = { attempts: 5, minutes: 15 };

/** Per address, over all names: an office shares one, so it is wider. */
export const addressLimit: SignInLimit = { attempts: 50, minutes: 15 };
