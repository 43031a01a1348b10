import superjson from "superjson";

const asItIs = (value: unknown): unknown => value;

/**
 * What clients send is plain JSON and stays what it says; what we answer carries days and the like, in words that only our own
 * client reads. The same words from outside could describe input that is endless, so nobody here reads them.
 */
export const transformer = { input: { serialize: asItIs, deserialize: asItIs }, output: superjson };
