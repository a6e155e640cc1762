/** Files on the clipboard. Word puts a picture of the text beside the text: then the text is meant. */
function pastedFiles({ clipboardData }: ClipboardEvent): File[] {
  const isText = clipboardData?.types.some((type) => type === "text/html" || type === "text/plain");
  return isText ? [] : [...(clipboardData?.files ?? [])];
}

/** Hands files on that are pasted or dropped, and leaves the rest to the editor. */
export function fileHandling(take: (files: File[]) => boolean) {
  return {
    handlePaste: (_view: unknown, event: ClipboardEvent) => {
      const files = pastedFiles(event);
      return files.length > 0 && take(files);
    },
    handleDrop: (_view: unknown, event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || !take(files)) return false;
      event.preventDefault();
      return true;
    },
  };
}
