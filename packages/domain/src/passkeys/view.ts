import type { PasskeyView } from "@samrad/contracts/people";

export const passkeySelect = { id: true, name: true, createdAt: true, backedUp: true } as const;

type PasskeyRow = { id: string; name: string | null; createdAt: Date | null; backedUp: boolean };

export function toPasskeyView(row: PasskeyRow): PasskeyView {
  return { ...row, name: row.name ?? "", createdAt: row.createdAt?.toISOString() ?? null };
}
