import type { DraftView } from "@samrad/contracts/threads";
import { buttonLook } from "@samrad/ui/button";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { Problem } from "../problems/problem.tsx";
import { DiscardDialog } from "./discard-dialog.tsx";
import { draftListOptions } from "./draft-queries.ts";
import { DraftRow } from "./draft-row.tsx";

function NoDrafts() {
  const t = useTranslate();
  const action = (
    <Link to="/discussions" {...buttonLook()}>
      {t("drafts.to_discussions")}
    </Link>
  );
  return (
    <EmptyState title={t("drafts.none")} action={action}>
      {t("drafts.none_text")}
    </EmptyState>
  );
}

function DraftList({ drafts }: { drafts: readonly DraftView[] }) {
  const [toDiscard, setToDiscard] = useState<DraftView>();
  const close = () => setToDiscard(undefined);
  const done = () => {
    close();
    // The button that had the focus goes with its row; the dialog gives the focus back to it as it closes.
    requestAnimationFrame(() => document.querySelector<HTMLElement>("main h1")?.focus());
  };
  if (drafts.length === 0 && !toDiscard) return <NoDrafts />;
  return (
    <>
      <ul className="samrad-entries">
        {drafts.map((draft) => (
          <DraftRow key={draft.place} draft={draft} onDiscard={() => setToDiscard(draft)} />
        ))}
      </ul>
      <DiscardDialog draft={toDiscard} onClose={close} onDone={done} />
    </>
  );
}

/** What one has begun to write and not sent. */
export function DraftsPage() {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(draftListOptions());
  return (
    <>
      <PageHeader title={t("drafts.title")}>
        <p>{t("drafts.lead")}</p>
      </PageHeader>
      {!data && error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton label={t("frame.loading")} widths={[45, 92, 28, 52, 88, 30]} />}
      {data && <DraftList drafts={data} />}
    </>
  );
}
