import { OrganisationMark } from "@samrad/ui/organisation-mark";
import { Skeleton } from "@samrad/ui/skeleton";
import { Tag } from "@samrad/ui/tag";
import { useQuery } from "@tanstack/react-query";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { ErrorPage } from "../problems/error-page.tsx";
import { roleText } from "./choice-labels.ts";
import styles from "./people.module.css";

/** What members see of each other: name, title, organisation, roles. */
export function PersonPage({ personId }: { personId: string }) {
  const t = useTranslate();
  const { data: person, error, refetch } = useQuery(trpc.person.get.queryOptions({ personId }));
  if (error) return <ErrorPage error={error} reset={() => void refetch()} />;
  if (!person) return <Skeleton label={t("frame.loading")} widths={[40, 30, 25]} />;
  const { organisation } = person;
  return (
    <>
      <PageHeader title={person.name}>
        {person.title && <span>{person.title}</span>}
        {!person.active && <Tag>{t(organisation ? "people.deactivated" : "people.left")}</Tag>}
      </PageHeader>
      {organisation && (
        <dl className={styles.profile}>
          <div>
            <dt>{t("people.organisation")}</dt>
            <dd>
              <OrganisationMark name={organisation.name} kind={organisation.kind} /> {organisation.name},{" "}
              {organisation.country}
            </dd>
          </div>
          <div>
            <dt>{t("people.roles")}</dt>
            <dd>{roleText(person.roles, t)}</dd>
          </div>
        </dl>
      )}
    </>
  );
}
