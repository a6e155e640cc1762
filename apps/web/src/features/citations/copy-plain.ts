import type { ClipboardEvent } from "react";

/** The selected text as it was written: what links citations on the page is not of the text, and is not copied with it. */
export function copyPlain({ clipboardData, currentTarget }: ClipboardEvent<HTMLElement>): boolean {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !currentTarget.querySelector("[data-citation]")) return false;
  const copied = document.createElement("div");
  for (let index = 0; index < selection.rangeCount; index++) copied.append(selection.getRangeAt(index).cloneContents());
  for (const link of copied.querySelectorAll("[data-citation]")) link.replaceWith(...link.childNodes);
  clipboardData.setData("text/plain", selection.toString());
  clipboardData.setData("text/html", copied.innerHTML);
  return true;
}
