import type { DraftView } from "@samrad/contracts/threads";
import { Skeleton } from "@samrad/ui/skeleton";
import { Time } from "@samrad/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Translated } from "../../language/translated.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { draftListOptions } from "../drafts/draft-queries.ts";
import { DraftLink, DraftTarget } from "../drafts/draft-target.tsx";
import { firstWords } from "../drafts/first-words.ts";
import { Problem } from "../problems/problem.tsx";
import { HomeSection } from "./home-section.tsx";
import styles from "./home.module.css";

const limit = 5;

function DraftItem({ draft }: { draft: DraftView }) {
  const words = draft.title || firstWords(draft);
  return (
    <li>
      <DraftLink draft={draft}>
        <DraftTarget draft={draft} />
      </DraftLink>
      {words && (
        <p lang={draft.lang} className={styles.words}>
          {words}
        </p>
      )}
      <p className={styles.when}>
        <Translated id="drafts.saved" components={{ time: <Time value={draft.savedAt} /> }} />
      </p>
    </li>
  );
}

function Drafts() {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(draftListOptions());
  if (!data && error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t("frame.loading")} />;
  if (data.length === 0) return <p className={styles.none}>{t("home.drafts_none")}</p>;
  return (
    <ul className={styles.drafts}>
      {data.slice(0, limit).map((draft) => (
        <DraftItem key={draft.place} draft={draft} />
      ))}
    </ul>
  );
}

/** What one has begun to write last. */
export function DraftsDigest() {
  const t = useTranslate();
  return (
    <HomeSection title={t("home.drafts")} more={<Link to="/drafts">{t("home.to_drafts")}</Link>}>
      <Drafts />
    </HomeSection>
  );
}
