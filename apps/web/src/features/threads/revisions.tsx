import { Dialog } from "@samrad/ui/dialog";
import { Skeleton } from "@samrad/ui/skeleton";
import { Time } from "@samrad/ui/time";
import { lazy, Suspense, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./post.module.css";

// Comparing texts needs a library that nothing else on the page does.
const RevisionList = lazy(async () => ({ default: (await import("./revision-list.tsx")).RevisionList }));

type Props = {
  postId: string;
  number: number;
  editedAt: string;
  /** The revision that the reader has read, when there is a newer one. */
  before?: number;
};

/** Says that a post was changed, and shows how. */
export function Revisions({ postId, number, editedAt, before }: Props) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const title = t("threads.revisions_of", { number });
  const isNews = before !== undefined;
  return (
    <>
      <button
        type="button"
        className={styles.edited}
        data-news={isNews || undefined}
        aria-label={isNews ? t("reading.what_changed", { number }) : title}
        onClick={() => setOpen(true)}
      >
        {t(isNews ? "reading.changed_since" : "threads.edited")} <Time value={editedAt} />
      </button>
      <Dialog open={open} title={title} closeLabel={t("frame.close")} onClose={() => setOpen(false)}>
        <Suspense fallback={<Skeleton label={t("frame.loading")} />}>
          <RevisionList postId={postId} before={before} />
        </Suspense>
      </Dialog>
    </>
  );
}
