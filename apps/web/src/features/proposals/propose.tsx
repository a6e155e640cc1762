import type { ThreadView } from "@samrad/contracts/threads";
import { Button } from "@samrad/ui/button";
import { Dialog } from "@samrad/ui/dialog";
import { Skeleton } from "@samrad/ui/skeleton";
import { Suspense, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { LazyProposeForm } from "./lazy-proposal.tsx";

/** Puts something to the vote in the thread. */
export function Propose({ thread }: { thread: ThreadView }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="tertiary" small onClick={() => setOpen(true)}>
        {t("proposals.propose")}
      </Button>
      <Dialog open={open} title={t("proposals.propose")} closeLabel={t("frame.close")} onClose={close}>
        <Suspense fallback={<Skeleton label={t("frame.loading")} />}>
          {open && <LazyProposeForm thread={thread} onDone={close} onCancel={close} />}
        </Suspense>
      </Dialog>
    </>
  );
}
