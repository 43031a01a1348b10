/** The policies told on the public pages, newest first; their texts stand under `public.policies.item`. */
export const policies = ["limits", "renewal", "data", "firstLoan"] as const;
export type Policy = (typeof policies)[number];

/** The place of a policy on its page, for links that lead straight to it. */
export const policyAnchor = (policy: Policy): string => `policy-${policy}`;
