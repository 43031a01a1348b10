const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-([0-9a-f]{12})$/;

/** An id as it fits a column: the end of a UUID, whose beginning is only its time; numbers that people know stay whole. */
export function shortId(id: string): string {
  const end = uuid.exec(id)?.[1];
  return end === undefined ? id : `…${end}`;
}
