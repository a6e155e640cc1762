const peopleTabs = ["members", "organisations", "invitations", "spaces", "mail"] as const;

/** The parts of the page of people and organisations, as they stand in its address. */
export type PeopleTab = (typeof peopleTabs)[number];

export function isPeopleTab(value: unknown): value is PeopleTab {
  return peopleTabs.includes(value as PeopleTab);
}
