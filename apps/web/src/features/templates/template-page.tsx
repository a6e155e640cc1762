import { type InterfaceLanguage, interfaceLanguages } from "@samrad/contracts/languages";
import type { SpaceView } from "@samrad/contracts/spaces";
import type { TemplateView } from "@samrad/contracts/templates";
import { Alert } from "@samrad/ui/alert";
import { Button } from "@samrad/ui/button";
import { Segments } from "@samrad/ui/segments";
import { Skeleton } from "@samrad/ui/skeleton";
import { Time } from "@samrad/ui/time";
import { showToast } from "@samrad/ui/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PageHeader } from "../../frame/page-header.tsx";
import { PagePending } from "../../frame/page-pending.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc, trpcClient } from "../../trpc.ts";
import { SpaceName } from "../discussions/space-name.tsx";
import { useSpace } from "../discussions/thread-queries.ts";
import { NotFoundPage } from "../problems/not-found-page.tsx";
import { FormProblem, Problem } from "../problems/problem.tsx";
import { Composer } from "../threads/composer.tsx";
import { firstTemplate } from "./first-template.ts";
import { templateOptions } from "./template-queries.ts";
import styles from "./templates.module.css";

type Props = { space: SpaceView; lang: InterfaceLanguage };

function Languages({ space, lang }: Props) {
  const t = useTranslate();
  return (
    <Segments label={t("templates.language")}>
      {interfaceLanguages.map((one) => (
        <Link
          key={one}
          to="/discussions/$spaceSlug/template"
          params={{ spaceSlug: space.slug }}
          search={{ lang: one }}
          activeOptions={{ includeSearch: true }}
          // Also where the address says none and the reader's own is meant.
          aria-current={one === lang ? "page" : undefined}
        >
          {t(`account.language_${one}`)}
        </Link>
      ))}
    </Segments>
  );
}

function useSetTemplate({ space, lang }: Props) {
  const t = useTranslate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (document: TemplateView["document"] | null) =>
      trpcClient.template.set.mutate({ spaceId: space.id, lang, document }),
    onSuccess: async (_nothing, document) => {
      await queries.invalidateQueries(trpc.template.pathFilter());
      showToast(t(document ? "templates.saved" : "templates.removed"));
    },
  });
}

function Editor({ space, lang, template }: Props & { template: TemplateView | undefined }) {
  const t = useTranslate();
  const set = useSetTemplate({ space, lang });
  return (
    <div className={styles.editor}>
      {template ? (
        <p className={styles.note}>
          {t("templates.changed_by", { name: template.by.name })} <Time value={template.changedAt} />
        </p>
      ) : (
        <p className={styles.note}>{t("templates.none_yet")}</p>
      )}
      <Composer
        key={template?.changedAt}
        place={`template/${space.id}/${lang}`}
        label={t("templates.text")}
        submitLabel={t("templates.save")}
        initial={{ document: template?.document ?? firstTemplate(lang), lang, attachments: [] }}
        withoutAttachments
        open
        onSubmit={async ({ document }) => {
          await set.mutateAsync(document);
        }}
      />
      {template && (
        <div>
          <Button variant="tertiary" busy={set.isPending} onClick={() => set.mutate(null)}>
            {t("templates.remove")}
          </Button>
          <FormProblem error={set.error} />
        </div>
      )}
    </div>
  );
}

function Template({ space, lang }: Props) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(templateOptions(space.id));
  if (!space.abilities.template)
    return (
      <Alert tone="info">
        <p>{t("templates.not_yours")}</p>
      </Alert>
    );
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t("frame.loading")} />;
  const template = data.find((one) => one.lang === lang);
  return (
    <>
      <Languages space={space} lang={lang} />
      <Editor key={lang} space={space} lang={lang} template={template} />
    </>
  );
}

/** Where is said what new threads of a space begin with. */
export function TemplatePage({ spaceSlug, lang }: { spaceSlug: string; lang: InterfaceLanguage }) {
  const t = useTranslate();
  const { space, error, refetch } = useSpace(spaceSlug);
  if (space === null) return <NotFoundPage />;
  if (!space) return error ? <Problem error={error} onRetry={() => void refetch()} /> : <PagePending />;
  const crumb = (
    <Link to="/discussions/$spaceSlug" params={{ spaceSlug }}>
      <SpaceName space={space} />
    </Link>
  );
  return (
    <>
      <PageHeader title={t("templates.title")} crumb={crumb}>
        <p>{t("templates.lead")}</p>
      </PageHeader>
      <Template space={space} lang={lang} />
    </>
  );
}
