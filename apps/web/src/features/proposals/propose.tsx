import type { ThreadView } from "@samrad/contracts/threads";
import { Button } from "@samrad/ui/button";
import { Dialog } from "@samrad/ui/dialog";
import { Skeleton } from "@samrad/ui/skeleton";
import { Suspense, useMemo, useState } from "react";
import { useOfferCommands } from "../../frame/commands.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { LazyProposeForm } from "./lazy-proposal.tsx";

/** Puts something to the vote in the thread; from the command palette also where there is no room for a button. */
export function Propose({ thread, hasButton }: { thread: ThreadView; hasButton: boolean }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  useOfferCommands(useMemo(() => [{ id: "propose", label: t("proposals.propose"), run: () => setOpen(true) }], [t]));
  return (
    <>
      {hasButton && (
        <Button variant="tertiary" small onClick={() => setOpen(true)}>
          {t("proposals.propose")}
        </Button>
      )}
      <Dialog open={open} title={t("proposals.propose")} closeLabel={t("frame.close")} onClose={close}>
        <Suspense fallback={<Skeleton label={t("frame.loading")} />}>
          {open && <LazyProposeForm thread={thread} onDone={close} onCancel={close} />}
        </Suspense>
      </Dialog>
    </>
  );
}
