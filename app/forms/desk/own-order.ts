/** By what a department's list is ordered, and how it begins: begun last first. */
export const OWN_ORDERS = ["begun", "price", "due"] as const;
export type OwnOrder = { readonly by: (typeof OWN_ORDERS)[number]; readonly down: boolean };
export const OWN_FIRST: OwnOrder = { by: "begun", down: true };
