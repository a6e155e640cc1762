import type { ThreadView } from "@samrad/contracts/threads";
import { Dialog } from "@samrad/ui/dialog";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { Composer } from "./composer.tsx";
import { readThread } from "./thread-reads.ts";

type Props = { thread: ThreadView; open: boolean; onClose: () => void };

/** Closes a question with a note on what came of it. */
export function ResolveDialog({ thread, open, onClose }: Props) {
  const t = useTranslate();
  return (
    <Dialog open={open} title={t("threads.resolve_title")} closeLabel={t("frame.close")} onClose={onClose}>
      <p>{t("threads.resolve_help")}</p>
      <Composer
        place={`outcome/${thread.id}`}
        label={t("threads.outcome")}
        submitLabel={t("threads.resolve")}
        spaceId={thread.space.id}
        withoutAttachments
        open
        onSubmit={async ({ document, lang }) => {
          await trpcClient.thread.resolve.mutate({ threadId: thread.id, document, lang });
          await readThread(thread.id);
          onClose();
        }}
        onCancel={onClose}
      />
    </Dialog>
  );
}
