import type { SessionView } from "@samrad/contracts/people";
import type { Member } from "../actor.ts";

export const sessionSelect = { id: true, userAgent: true, createdAt: true, updatedAt: true } as const;

type SessionRow = { id: string; userAgent: string | null; createdAt: Date; updatedAt: Date };

// Order matters: Edge and Opera also call themselves Chrome, and Chrome calls itself Safari.
const browsers: [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: [RegExp, string][] = [
  [/\biPhone\b|\biPad\b/, "iOS"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

const nameOf = (names: [RegExp, string][], userAgent: string) =>
  names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;

/** The device by what its browser says of itself: a hint to recognise it by, no proof. */
export function toDevice(userAgent: string | null): { browser: string | null; system: string | null } {
  return { browser: nameOf(browsers, userAgent ?? ""), system: nameOf(systems, userAgent ?? "") };
}

export function toSessionView(row: SessionRow, actor: Member): SessionView {
  return {
    id: row.id,
    ...toDevice(row.userAgent),
    startedAt: row.createdAt.toISOString(),
    lastUsedAt: row.updatedAt.toISOString(),
    current: row.id === actor.sessionId,
  };
}
