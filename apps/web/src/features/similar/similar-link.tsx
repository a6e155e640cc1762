import type { SimilarItem } from "@samrad/contracts/similar";
import { useTranslate } from "../../language/use-translate.ts";
import { titleIn } from "./title-in.ts";
import styles from "./similar.module.css";

function placeOf(item: SimilarItem): string {
  return item.kind === "question" ? `/questions/${item.number}` : `/threads/${item.id}`;
}

/** Opens beside the page: what is being written stays where it is. */
export function SimilarLink({ item, preferred }: { item: SimilarItem; preferred: string }) {
  const t = useTranslate();
  const { text, lang } = titleIn(item, preferred);
  return (
    <a className={styles.link} href={placeOf(item)} target="_blank" rel="noopener" lang={lang}>
      {text}
      <span className="samrad-visually-hidden" lang={undefined}>
        {" "}
        {t("similar.opens_beside")}
      </span>
    </a>
  );
}
