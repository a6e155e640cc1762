import type { Document } from "@samrad/contracts/document";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { AttachmentView, QuoteSource } from "@samrad/contracts/threads";
import type { ComponentType, ReactNode, Ref } from "react";
import type { QuotedPassage } from "../documents/editor-props.ts";
import type { Draft } from "./draft.ts";
import type { DraftBox } from "./draft-box.ts";

/** What is sent. The lists of the domain's inputs have the same names. */
export type ComposerSubmission = {
  /** A UUIDv7 that stays the same until sending has succeeded: the id of what is created, so that a retry makes no second one. */
  id: string;
  document: Document;
  lang: TextLanguage;
  attachmentIds: string[];
  /** As `attachmentIds`, with what is shown of them. */
  attachments: AttachmentView[];
  /** Empty unless `withTitle`. */
  title: string;
  /** What was chosen under the text. */
  conceptIds: string[];
};

export type ComposerHandle = {
  focus: () => void;
  /** Puts the passages where one writes, one after the other; the editor is loaded first if need be. */
  insertQuotes: (passages: readonly QuotedPassage[]) => void;
};

export type ComposerProps = {
  /** Where the draft belongs: `space/ID`, `thread/ID`, `post/ID`; anything else is kept in this browser alone. */
  place: string;
  /** The accessible name of the field. */
  label: string;
  /** Shows it too, where other fields stand beside; with a title it always is. */
  withLabel?: boolean;
  submitLabel: string;
  /** What stands there when there is no draft. */
  initial?: { document: Document; lang: TextLanguage; attachments: AttachmentView[] };
  /** The posts that the text quotes already. */
  sources?: readonly QuoteSource[];
  /** The thread that is written in: whom sending will tell is shown. */
  threadId?: string;
  /** Whose readers may be mentioned; nobody can be without it. */
  spaceId?: string;
  /** Shows a field for the title, which is part of the draft and of what is sent. */
  withTitle?: boolean;
  /** What the title is called, where it is not that of a thread. */
  titleLabel?: string;
  /** What stands under the text and follows what is written: what the thread is about, for one. */
  renderUnderText?: (box: Pick<DraftBox, "read" | "change">) => ReactNode;
  /** A calm line above the button that sends. */
  notice?: ReactNode;
  /** Offers what the space's threads begin with, while nothing is written. */
  withTemplate?: boolean;
  /** Stands after the title, and knows what is written so far. */
  besideTitle?: ComponentType<{ draft: Draft }>;
  /** No files: for texts that cannot have any. */
  withoutAttachments?: boolean;
  /** A text without words is sent too. */
  mayBeEmpty?: boolean;
  /** Shows the editor at once instead of a quiet field that becomes it. */
  open?: boolean;
  /** Rejects with the error of the API when it was refused: it is shown and everything is kept. Resolved: the draft is gone. */
  onSubmit: (submission: ComposerSubmission) => Promise<void>;
  /** Told as somebody writes, at most every three seconds, and once with `false` when they stop. */
  onWriting?: (writing: boolean) => void;
  /** Shows a button to leave without sending; the draft stays. */
  onCancel?: () => void;
  ref?: Ref<ComposerHandle>;
};
