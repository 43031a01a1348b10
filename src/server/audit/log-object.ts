/** The log as an object of its own entries: reading, checking and signing it is logged in one chain. */
export const auditLog = { objectKind: "audit-log", objectId: "audit-log" } as const;
