/** How a bank's queue may be narrowed and ordered; the address of the page and the service use the same words. */
export const queueScopes = ["mine", "branch", "all"] as const;
export const queueClocks = ["breached", "today", "later"] as const;
export const queueTags = ["first-loan", "renewal"] as const;
export const queueSorts = ["due", "newest", "amount"] as const;
