/** What may be said of a widget, in every form of the snippet alike; anything else is no business of ours, and
 * `onfocus` or `style` would be somebody's way into the page. Addresses are looked at where they are fetched or offered. */
export const says = (name, value) => /^((src|issuers|next)=|(lang|mode)=[\w-]{1,35}$|seed=.{1,64}$|(view=shelf|theme=(auto|light|dark)|resume=off|print=answers)$)/.test(`${name}=${value}`);
