import type { SpaceView } from "@samrad/contracts/spaces";
import { Alert } from "@samrad/ui/alert";
import { Select } from "@samrad/ui/select";
import { Link, useNavigate } from "@tanstack/react-router";
import { PageHeader } from "../../frame/page-header.tsx";
import { PagePending } from "../../frame/page-pending.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { NewThreadConcepts } from "../concepts/new-thread-concepts.tsx";
import { NotFoundPage } from "../problems/not-found-page.tsx";
import { Problem } from "../problems/problem.tsx";
import { useMe } from "../session/me.tsx";
import { SimilarBeside } from "../similar/similar-beside.tsx";
import { Composer } from "../threads/composer.tsx";
import { moveDraft } from "./move-draft.ts";
import styles from "./new-thread.module.css";
import { SpaceName, useSpaceName } from "./space-name.tsx";
import { useSpace } from "./thread-queries.ts";
import { useOpenThread } from "./use-open-thread.ts";
import { useReadership } from "./visibility.ts";
import { RuleNote } from "../chatham-house/rule-note.tsx";

type SpaceProps = { space: SpaceView; spaces: readonly SpaceView[] };

function SpaceField({ space, spaces }: SpaceProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { me } = useMe();
  const nameOf = useSpaceName();
  const readership = useReadership();
  const options = spaces
    .filter((one) => one.abilities.open)
    .map((one) => ({ value: one.slug, label: nameOf(one).text }));
  const choose = async (slug: string) => {
    const other = spaces.find((one) => one.slug === slug);
    await navigate({ to: "/discussions/$spaceSlug/new", params: { spaceSlug: slug }, replace: true });
    if (me && other) await moveDraft({ personId: me.id, from: `space/${space.id}`, to: `space/${other.id}` });
  };
  return (
    <Select
      label={t("discussions.space")}
      description={readership(space)}
      options={options}
      value={space.slug}
      onChange={({ target }) => void choose(target.value)}
    />
  );
}

function NewThread({ space, spaces }: SpaceProps) {
  const t = useTranslate();
  const openThread = useOpenThread(space);
  return (
    <div className={styles.form}>
      <SpaceField space={space} spaces={spaces} />
      {space.chathamHouse && <RuleNote />}
      <Composer
        key={space.id}
        place={`space/${space.id}`}
        spaceId={space.id}
        label={t("discussions.first_post")}
        submitLabel={t("discussions.open_thread")}
        withTitle
        withTemplate
        renderUnderText={(box) => <NewThreadConcepts box={box} />}
        besideTitle={SimilarBeside}
        open
        onSubmit={openThread}
      />
    </div>
  );
}

/** Where a thread is begun. */
export function NewThreadPage({ spaceSlug }: { spaceSlug: string }) {
  const t = useTranslate();
  const { space, spaces, error, refetch } = useSpace(spaceSlug);
  if (space === null) return <NotFoundPage />;
  if (!space || !spaces) return error ? <Problem error={error} onRetry={() => void refetch()} /> : <PagePending />;
  const crumb = (
    <Link to="/discussions/$spaceSlug" params={{ spaceSlug }}>
      <SpaceName space={space} />
    </Link>
  );
  return (
    <>
      <PageHeader title={t("discussions.new_thread")} crumb={crumb} />
      {space.abilities.open ? (
        <NewThread space={space} spaces={spaces} />
      ) : (
        <Alert tone="info">
          <p>{t(space.archived ? "discussions.closed_archived" : "discussions.closed_to_you")}</p>
        </Alert>
      )}
    </>
  );
}
