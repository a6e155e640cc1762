import { Button } from "@samrad/ui/button";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { useMe } from "../session/me.tsx";
import { ConceptChips } from "./concept-chips.tsx";
import { ConceptEditor } from "./concept-editor.tsx";
import { ConceptFinder } from "./concept-finder.tsx";
import { ConceptHistory } from "./concept-history.tsx";
import { GroupDialog } from "./group-dialog.tsx";
import { GroupList } from "./group-list.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import styles from "./concepts.module.css";

function Followed() {
  const t = useTranslate();
  const { data: followed = [] } = useQuery(trpc.concept.followed.queryOptions());
  return (
    <section>
      <h2>{t("concepts.you_follow")}</h2>
      {followed.length > 0 ? (
        <ConceptChips concepts={followed} label={t("concepts.you_follow")} />
      ) : (
        <p className={styles.hint}>{t("concepts.follow_none")}</p>
      )}
    </section>
  );
}

function CoordinatorActions() {
  const t = useTranslate();
  const [asking, setAsking] = useState<"concept" | "group" | "import">();
  const close = () => setAsking(undefined);
  return (
    <div className={styles.row}>
      <Button onClick={() => setAsking("import")}>{t("concepts.import")}</Button>
      <Button onClick={() => setAsking("group")}>{t("concepts.new_group")}</Button>
      <Button variant="primary" onClick={() => setAsking("concept")}>
        {t("concepts.new_concept")}
      </Button>
      {asking === "concept" && <ConceptEditor onClose={close} />}
      {asking === "group" && <GroupDialog onClose={close} />}
      {asking === "import" && <ImportDialog onClose={close} />}
    </div>
  );
}

/** The whole vocabulary, for other programs. */
function Files() {
  const t = useTranslate();
  return (
    <section>
      <h2>{t("concepts.as_file")}</h2>
      <p className={styles.row}>
        <a href="/vocabulary.ttl" download>
          Turtle
        </a>
        <a href="/vocabulary.jsonld" download>
          JSON-LD
        </a>
      </p>
    </section>
  );
}

/** The vocabulary of the network. */
export function ConceptsPage({ groupId }: { groupId: string | undefined }) {
  const t = useTranslate();
  const { me } = useMe();
  const keeps = me?.roles.includes("coordinator") ?? false;
  return (
    <>
      <PageHeader title={t("concepts.title")} action={keeps ? <CoordinatorActions /> : undefined}>
        <p>{t("concepts.lead")}</p>
      </PageHeader>
      <div className={styles.layout}>
        <ConceptFinder groupId={groupId} chosenId={undefined} />
        {me && (
          <div className={styles.detail}>
            <Followed />
            {keeps && <GroupList />}
            <ConceptHistory conceptId={null} />
            <Files />
          </div>
        )}
      </div>
    </>
  );
}
