import { type InterfaceLanguage, interfaceLanguages } from "@samrad/contracts/languages";
import { createFileRoute } from "@tanstack/react-router";
import { TemplatePage } from "../features/templates/template-page.tsx";
import { requireMember } from "../features/session/me.tsx";
import { useLanguage } from "../language/use-translate.ts";

function Page() {
  const { lang } = Route.useSearch();
  const language = useLanguage();
  return <TemplatePage spaceSlug={Route.useParams().spaceSlug} lang={lang ?? language} />;
}

export const Route = createFileRoute("/discussions/$spaceSlug/template")({
  validateSearch: ({ lang }: { lang?: unknown }): { lang?: InterfaceLanguage } => {
    const known = interfaceLanguages.find((one) => one === lang);
    return known ? { lang: known } : {};
  },
  beforeLoad: requireMember,
  component: Page,
});
