import { Button } from "@samrad/ui/button";
import { useTranslate } from "../../language/use-translate.ts";
import { takeReplyBack } from "../../live/replies.ts";
import { useWaiting } from "../../live/session.ts";
import { DocumentView } from "../documents/document-view.tsx";
import styles from "./threads.module.css";
import { AttachmentList } from "./attachment-list.tsx";

/** One's own replies that wait for the network. */
export function WaitingReplies({ threadId }: { threadId: string }) {
  const t = useTranslate();
  const waiting = useWaiting().filter((reply) => reply.threadId === threadId);
  return waiting.map((reply) => (
    <section key={reply.id} className={styles.waiting} aria-label={t("threads.waiting")}>
      <div className={styles.row}>
        <strong>{t("threads.waiting")}</strong>
        <Button variant="tertiary" small onClick={() => takeReplyBack(reply.id)}>
          {t("threads.take_back")}
        </Button>
      </div>
      <div className="samrad-reading" lang={reply.lang}>
        <DocumentView document={reply.document} idPrefix={`waiting-${reply.id}`} />
      </div>
      <AttachmentList attachments={reply.attachments} />
    </section>
  ));
}
