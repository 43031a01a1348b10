// Next runs this before any script of a page. The page's own policy forbids code that is made from text, with which zod would be
// faster, and zod's trying it would be reported; so it is told first, in the place where it keeps its settings, without loading it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
