import { linkPattern } from "@samrad/contracts/document";

const maxHref = 2_000;

/** What a link leads to when it is shown: nowhere, unless its scheme is a known one. */
export function safeHref(href: unknown): string | undefined {
  return typeof href === "string" && linkPattern.test(href) && href.length <= maxHref ? href : undefined;
}

/** The address that somebody typed, as a link has it, or nothing: `www.` and bare mail addresses are completed. */
export function linkHref(text: string): string | undefined {
  const address = text.trim();
  if (/^www\.\S+\.\S+$/i.test(address)) return safeHref(`https://${address}`);
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(address)) return safeHref(`mailto:${address}`);
  return safeHref(address);
}

/** As `linkHref`, of what somebody typed where an address is asked for: without a scheme it is one of the web. */
export function typedHref(text: string): string | undefined {
  const href = linkHref(text) ?? linkHref(`https://${text.trim()}`);
  const hasForeignScheme = href !== undefined && /^https:\/\/[^./]*:/.test(href);
  return href !== undefined && !hasForeignScheme && /[.@]/.test(href) ? href : undefined;
}

/** The web addresses in a text, with their places in it; a full stop or bracket after one is not part of it. */
export function addressesIn(text: string): { from: number; to: number; href: string }[] {
  return [...text.matchAll(/(?<=^|[\s(])(?:https?:\/\/|www\.)[^\s<>"]+/gi)].flatMap((match) => {
    const address = match[0].replace(/[.,;:!?)\]}'"»”]+$/, "");
    const href = linkHref(address);
    return href ? [{ from: match.index, to: match.index + address.length, href }] : [];
  });
}
