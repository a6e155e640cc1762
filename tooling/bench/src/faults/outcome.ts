/** What came of a fault: what was seen, and whether all of it is as it should be. */
export type Outcome = { name: string; ok: boolean; seen: string };
