import type { ListedRuling } from "@samrad/contracts/rulings";
import type { ReactNode } from "react";
import { PagedList, type PagedQuery } from "../../frame/paged-list.tsx";
import { PlaceLink } from "./place-link.tsx";
import { RulingNote } from "./ruling-note.tsx";

type Props<Ruling> = {
  query: PagedQuery & { data: { pages: readonly { rulings: readonly Ruling[] }[] } | undefined };
  none: ReactNode;
  /** What stands between the place of a ruling and its reasons. */
  renderAbout?: (ruling: Ruling) => ReactNode;
};

/** Rulings page by page, each under the post that it is about. */
export function PagedRulings<Ruling extends ListedRuling>({ query, none, renderAbout }: Props<Ruling>) {
  return (
    <PagedList
      query={query}
      rows={query.data?.pages.flatMap((page) => page.rulings)}
      none={none}
      renderRow={(ruling) => (
        <li key={ruling.id}>
          <p>
            <PlaceLink {...ruling} />
          </p>
          {renderAbout?.(ruling)}
          <RulingNote ruling={ruling} />
        </li>
      )}
    />
  );
}
