import type { RevisionView } from "@samrad/contracts/threads";
import { Select } from "@samrad/ui/select";
import { Skeleton } from "@samrad/ui/skeleton";
import { ClockContext, exactTime } from "@samrad/ui/time";
import { useQuery } from "@tanstack/react-query";
import { useContext, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { Problem } from "../problems/problem.tsx";
import styles from "./revisions.module.css";
import { compareTexts, type Piece } from "./text-diff.ts";

function PieceView({ piece }: { piece: Piece }) {
  const t = useTranslate();
  if (piece.kind === "same") return <>{piece.text}</>;
  const Tag = piece.kind === "added" ? "ins" : "del";
  return (
    <Tag>
      <span className="samrad-visually-hidden">{t(`threads.${piece.kind}_from`)} </span>
      {piece.text}
      <span className="samrad-visually-hidden"> {t(`threads.${piece.kind}_to`)} </span>
    </Tag>
  );
}

function Comparison({ before, after }: { before: RevisionView; after: RevisionView }) {
  const paragraphs = compareTexts(before.document, after.document);
  return (
    <div className={`${styles.comparison} samrad-reading`} lang={after.lang}>
      {paragraphs.map((pieces, index) => (
        <p key={index}>
          {pieces.map((piece, place) => (
            <PieceView key={place} piece={piece} />
          ))}
        </p>
      ))}
    </div>
  );
}

/** The place of the revision to compare from: the one before the newest unless another one is asked for. */
function placeOf(revisions: readonly RevisionView[], from: number | undefined): number {
  const place = revisions.findIndex(({ revision }) => revision === from);
  return place < 0 ? revisions.length - 2 : place;
}

type ChooserProps = { revisions: readonly RevisionView[]; from: number | undefined };

function Chooser({ revisions, from }: ChooserProps) {
  const t = useTranslate();
  const clock = useContext(ClockContext);
  const [before, setBefore] = useState(() => placeOf(revisions, from));
  const [after, setAfter] = useState(revisions.length - 1);
  const options = revisions.map(({ revision, writtenAt }, index) => ({
    value: String(index),
    label: t("threads.revision_of_time", { revision, time: exactTime(new Date(writtenAt), clock) }),
  }));
  return (
    <>
      <div className={styles.choice}>
        <Select
          label={t("threads.compare_from")}
          options={options}
          value={before}
          onChange={(event) => setBefore(Number(event.target.value))}
        />
        <Select
          label={t("threads.compare_to")}
          options={options}
          value={after}
          onChange={(event) => setAfter(Number(event.target.value))}
        />
      </div>
      {revisions[after]?.reason && <p>{t("reading.reason", { reason: revisions[after].reason })}</p>}
      <p className={styles.key}>
        <del>{t("threads.removed_key")}</del> <ins>{t("threads.added_key")}</ins>
      </p>
      <Comparison before={revisions[before]!} after={revisions[after]!} />
    </>
  );
}

/** Two wordings of a post as one text, with what went and what came. */
export function RevisionList({ postId, before }: { postId: string; before: number | undefined }) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(trpc.post.revisions.queryOptions({ postId }, { staleTime: 0 }));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t("frame.loading")} />;
  return <Chooser key={data.length} revisions={data} from={before} />;
}
