type Rule = { selector: string; remove: () => void };

/** By this the design system finds out whether a dialog stands before the page. */
const asksForDialogs = "body:has(.ds-dialog:modal)";
/** All but the first: of whatever comes to the page, browsers compute the style of all that follows it anew for such a rule. */
const afterAnother = />\s*\*\s*\+\s*\*/g;
/** Selects the same, as specifically, and is looked at only where its parent is. */
const notFirst = "> :where(:not(:first-child))";

/**
 * Makes rules lighter for which the browser looks through much of the page each time that something comes to it. The one
 * about dialogs is dropped: the dialog tells itself.
 */
export const lighterRules = {
  postcssPlugin: "samrad:lighter-rules",
  Rule(rule: Rule) {
    if (rule.selector === asksForDialogs) return rule.remove();
    const lighter = rule.selector.replaceAll(afterAnother, notFirst);
    if (lighter !== rule.selector) rule.selector = lighter;
  },
};
