import type { CitationMarkView } from "@samrad/contracts/citations";
import { Button } from "@samrad/ui/button";
import { Dialog } from "@samrad/ui/dialog";
import { Skeleton } from "@samrad/ui/skeleton";
import { Time } from "@samrad/ui/time";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpc, trpcClient } from "../../trpc.ts";
import { FormProblem } from "../problems/problem.tsx";
import type { Correctable } from "./citation-layer.tsx";
import styles from "./citations.module.css";
import { writtenFor } from "./written-citation.ts";
import { useWriterName } from "../chatham-house/signatures.ts";

function Written({ citationKey }: { citationKey: string }) {
  const { text, lang } = writtenFor(citationKey, useLanguage());
  return <span lang={lang}>{text}</span>;
}

function Said({ mark: { wrongKey, rightKey } }: { mark: CitationMarkView }) {
  const t = useTranslate();
  return (
    <dl className={styles.said}>
      {wrongKey && (
        <div>
          <dt>{t("citations.was_read_as")}</dt>
          <dd>
            <Written citationKey={wrongKey} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t("citations.is_in_truth")}</dt>
        <dd>{rightKey ? <Written citationKey={rightKey} /> : t("citations.no_citation")}</dd>
      </div>
    </dl>
  );
}

function Mark({ mark, lang, onTakeBack }: { mark: CitationMarkView; lang: string; onTakeBack: () => void }) {
  const t = useTranslate();
  const nameOf = useWriterName();
  return (
    <li>
      <blockquote className={styles.quote} lang={lang}>
        {mark.quote}
      </blockquote>
      <Said mark={mark} />
      {mark.detached && <p className={styles.detached}>{t("citations.detached")}</p>}
      <p className={styles.by}>
        {nameOf(mark.author)}, <Time value={mark.createdAt} />
        <Button
          variant="tertiary"
          small
          onClick={onTakeBack}
          aria-label={t("citations.take_back_of", { text: mark.quote })}
        >
          {t("citations.take_back")}
        </Button>
      </p>
    </li>
  );
}

function List({ correctable }: { correctable: Correctable }) {
  const t = useTranslate();
  const marks = useQuery({ ...trpc.citation.marks.queryOptions(correctable.source), staleTime: 0 });
  const takeBack = useMutation({
    mutationFn: (markId: string) => trpcClient.citation.unmark.mutate({ markId }),
    onSuccess: async () => {
      await Promise.all([marks.refetch(), correctable.onDone()]);
    },
  });
  if (marks.isPending) return <Skeleton label={t("frame.loading")} />;
  if (marks.error) return <FormProblem error={marks.error} />;
  return (
    <>
      {marks.data.length === 0 && <p>{t("citations.no_corrections")}</p>}
      <ul className={styles.marks}>
        {marks.data.map((mark) => (
          <Mark key={mark.id} mark={mark} lang={correctable.lang} onTakeBack={() => takeBack.mutate(mark.id)} />
        ))}
      </ul>
      <FormProblem error={takeBack.error} />
      <p className={styles.hint}>{t("citations.how_to_mark")}</p>
    </>
  );
}

/** What people corrected in a text, also where its words are gone; each can be taken back. */
export function Corrections({ correctable, onClose }: { correctable: Correctable; onClose: () => void }) {
  const t = useTranslate();
  return (
    <Dialog open title={t("citations.corrections")} closeLabel={t("frame.close")} onClose={onClose}>
      <List correctable={correctable} />
    </Dialog>
  );
}
