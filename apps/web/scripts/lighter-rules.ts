type Rule = { selector: string; remove: () => void };

/** By this the design system finds out whether a dialog stands before the page. */
const asksForDialogs = "body:has(.ds-dialog:modal)";

/**
 * What stands beside any element, or beside any of a kind. Of whatever comes to the page, browsers compute the style of all
 * that follows it anew for such a rule. The same is selected, as specifically, by its place in its parent.
 */
const beside = [
  [/>\s*\*\s*\+\s*\*/g, "> :where(:not(:first-child))"],
  [/>\s*legend\s*\+\s*(p|\[[^\]]+\])/g, "> $1:where(:nth-child(2))"],
] as const;

/**
 * Makes rules of the design system lighter for which the browser looks through much of the page each time that something
 * comes to it. The one about dialogs is dropped: the dialog tells itself.
 */
export const lighterRules = {
  postcssPlugin: "samrad:lighter-rules",
  Rule(rule: Rule) {
    if (rule.selector === asksForDialogs) return rule.remove();
    const lighter = beside.reduce((selector, [heavy, light]) => selector.replaceAll(heavy, light), rule.selector);
    if (lighter !== rule.selector) rule.selector = lighter;
  },
};
