/** What the money is for; `other` needs a note. */
export const needPurposes = [
  "working_capital",
  "materials",
  "equipment",
  "premises",
  "research",
  "order_fulfilment",
  "agriculture_season",
  "loan_renewal",
  "other",
] as const;
export type NeedPurpose = (typeof needPurposes)[number];

/** How a need reaches banks: through chosen products, chosen institutions, or the whole market. */
export const needChannels = ["products", "institutions", "market"] as const;
export type NeedChannel = (typeof needChannels)[number];
