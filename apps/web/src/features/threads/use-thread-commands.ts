import type { ThreadView } from "@samrad/contracts/threads";
import { showToast } from "@samrad/ui/toast";
import { useMemo } from "react";
import { type Command, useOfferCommands } from "../../frame/commands.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { useLatest } from "../documents/latest.ts";
import { threadAddress } from "./thread-citation.ts";

type Parts = { thread: ThreadView; reply: () => void; markThread: () => void; showAll: () => Promise<void> };

/** What can be done with an open thread, for the command palette. */
export function useThreadCommands(parts: Parts) {
  const t = useTranslate();
  const latest = useLatest(parts);
  const mayReply = parts.thread.abilities.reply;
  const isReader = parts.thread.reading !== null;
  const commands = useMemo((): Command[] => {
    const print = () => void latest.current.showAll().then(() => window.print());
    const copy = async () => {
      await navigator.clipboard.writeText(threadAddress(latest.current.thread));
      showToast(t("threads.link_copied"));
    };
    return [
      ...(mayReply ? [{ id: "reply", label: t("threads.reply"), keys: "r", run: () => latest.current.reply() }] : []),
      ...(isReader
        ? [{ id: "bookmark", label: t("bookmarks.of_thread"), run: () => latest.current.markThread() }]
        : []),
      { id: "show-all", label: t("reading.show_all_posts"), run: () => void latest.current.showAll() },
      { id: "print", label: t("reading.print"), run: print },
      { id: "copy", label: t("threads.copy_link"), run: () => void copy() },
    ];
  }, [t, latest, mayReply, isReader]);
  useOfferCommands(commands);
}
