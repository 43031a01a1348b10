/** A stream of numbers from 0 up to 1 that looks like chance and is the same for the same seed (a linear congruence after Park and Miller). */
export function seededChance(seed: number): () => number {
  const MODULUS = 2_147_483_647;
  let state = (Math.abs(Math.trunc(seed)) % (MODULUS - 1)) + 1;
  return () => {
    state = (state * 48_271) % MODULUS;
    return (state - 1) / (MODULUS - 1);
  };
}
