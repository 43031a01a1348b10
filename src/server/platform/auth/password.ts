import { hash, verify } from "@node-rs/argon2";

// argon2id, 64 MiB, three passes: about a tenth of a second, which is the point.
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** Hashes a password for storage. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Whether the password is the one that was hashed. */
export function passwordMatches(stored: string, password: string): Promise<boolean> {
  return verify(stored, password);
}
