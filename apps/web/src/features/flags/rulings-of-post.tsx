import { Alert } from "@samrad/ui/alert";
import { useQuery } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import styles from "./flags.module.css";
import { RulingNote } from "./ruling-note.tsx";

/** What was decided about a post whose words are withheld from others: for its author, and for those who keep order. */
export function RulingsOfPost({ postId }: { postId: string }) {
  const t = useTranslate();
  const { data } = useQuery(trpc.ruling.ofPost.queryOptions({ postId }));
  const standing = data?.filter(({ ended }) => ended === null) ?? [];
  return (
    <div className={styles.banner}>
      <Alert tone="warning">
        <p>{t("flags.hidden_from_others")}</p>
        {standing.map((ruling) => (
          <RulingNote key={ruling.id} ruling={ruling} />
        ))}
      </Alert>
    </div>
  );
}
