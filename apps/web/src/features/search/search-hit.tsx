import type { SearchHit, Segment } from "@samrad/contracts/search";
import { Tag } from "@samrad/ui/tag";
import { Time } from "@samrad/ui/time";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { rowLink } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { SpaceName } from "../discussions/space-name.tsx";
import styles from "./search.module.css";
import { useSignature } from "../chatham-house/signatures.ts";

function Marked({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text));
}

/** A post that was found: where it stands, who wrote it, and the words around what was searched for. */
export function SearchHitRow({ hit, isNew }: { hit: SearchHit; isNew: boolean }) {
  const t = useTranslate();
  const signatureOf = useSignature();
  const id = useId();
  return (
    <li className={styles.hit}>
      <h2>
        <Link
          to="/threads/$threadId"
          params={{ threadId: hit.threadId }}
          search={{ post: hit.number }}
          aria-describedby={id}
          {...rowLink}
        >
          <span lang={hit.titleLang}>
            <Marked segments={hit.title} />
          </span>
        </Link>{" "}
        {isNew && <Tag tone="accent">{t("search.is_new")}</Tag>}
      </h2>
      <p lang={hit.lang} className={styles.snippet}>
        <Marked segments={hit.snippet} />
      </p>
      <p id={id} className={styles.origin}>
        <span>{signatureOf(hit)}</span>
        <span>
          <SpaceName space={hit.space} />
        </span>
        <span>{hit.part === "outcome" ? t("search.outcome") : t("search.post_number", { number: hit.number })}</span>
        <span>
          <Time value={hit.createdAt} />
        </span>
        {hit.status === "resolved" && <span>{t("search.resolved")}</span>}
        {hit.missing.length > 0 && <span>{t("search.missing", { words: hit.missing.join(", ") })}</span>}
      </p>
    </li>
  );
}
