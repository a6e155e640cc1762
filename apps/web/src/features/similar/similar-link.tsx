import { questionName } from "@samrad/contracts/questions";
import type { SimilarItem } from "@samrad/contracts/similar";
import { Link } from "@tanstack/react-router";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import styles from "./similar.module.css";
import { titleIn } from "./title-in.ts";

/** Opens beside the page: what is being written stays where it is. */
export function SimilarLink({ item }: { item: SimilarItem }) {
  const t = useTranslate();
  const language = useLanguage();
  const { text, lang } = titleIn(item, language);
  const beside = { className: styles.link, target: "_blank", rel: "noopener" };
  const words = (
    <>
      <span lang={lang}>{text}</span> <span className="samrad-visually-hidden">{t("similar.opens_beside")}</span>
    </>
  );
  // A page of the public site: it is not one of this application's.
  if (item.kind === "guidance")
    return (
      <a href={`/answers/${questionName(item.number)}/${language}`} {...beside}>
        {words}
      </a>
    );
  if (item.kind === "question")
    return (
      <Link to="/questions/$number" params={{ number: String(item.number) }} {...beside}>
        {words}
      </Link>
    );
  return (
    <Link to="/threads/$threadId" params={{ threadId: item.id }} {...beside}>
      {words}
    </Link>
  );
}
