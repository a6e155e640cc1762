import { createFileRoute } from "@tanstack/react-router";
import { keyOfPath, readLawSearch } from "../features/law/law-address.ts";
import { ProvisionPage } from "../features/law/provision-page.tsx";
import { prefetchProvision } from "../features/law/provision-queries.ts";
import { NotFoundPage } from "../features/problems/not-found-page.tsx";

function Provision() {
  const { _splat = "" } = Route.useParams();
  const search = Route.useSearch();
  const key = keyOfPath(_splat);
  return key ? <ProvisionPage provisionKey={key} search={search} /> : <NotFoundPage />;
}

export const Route = createFileRoute("/law/$")({
  validateSearch: readLawSearch,
  loader: ({ params }) => {
    const key = keyOfPath(params._splat ?? "");
    if (key) void prefetchProvision(key);
  },
  component: Provision,
});
