import type { BlockNode, Document, MentionNode } from "@samrad/contracts/document";
import type { Ref } from "react";
import type { QuoteSource } from "@samrad/contracts/threads";

/** Somebody who can be mentioned; `detail` tells namesakes apart. */
export type MentionSuggestion = MentionNode["attrs"] & { detail: string };

export type QuotedPassage = { postId: string; blocks: BlockNode[]; source: QuoteSource };

export type EditorHandle = {
  /** An editor that was made for a rendering which took too long is gone before it is shown; another one comes. */
  isGone: () => boolean;
  focus: () => void;
  /** Sets the passage after the block that is being written, and leaves the cursor below it. */
  insertQuote: (passage: QuotedPassage) => void;
  /** Replaces all of the text, so that it can be undone. */
  setDocument: (document: Document) => void;
  /** Sets what another program has written after the text, as if it had been pasted. */
  insertHtml: (html: string) => void;
  clear: () => void;
  isEmpty: () => boolean;
};

export type EditorProps = {
  /** What stands there at first; later values are not looked at. */
  value: Document;
  onChange: (document: Document) => void;
  /** The language of the text. */
  lang: string;
  /** The accessible name. */
  label: string;
  /** The ids of what describes the field, an error too. */
  describedBy?: string;
  isInvalid?: boolean;
  placeholder?: string;
  sources?: readonly QuoteSource[];
  searchMentions: (text: string) => Promise<readonly MentionSuggestion[]>;
  /** Ctrl+Enter, on a Mac Cmd+Enter. */
  onSubmit?: () => void;
  /** Files that were pasted or dropped. */
  onFiles?: (files: File[]) => void;
  /** Null until the editor has been loaded. */
  ref?: Ref<EditorHandle>;
};
