import { createElement, type ReactNode } from "react";
import type { Markup } from "~/lib/markup";

function nodeOf(markup: Markup): ReactNode {
  if (typeof markup === "string") return markup;
  const [tag, { class: className, ...attributes }, ...children] = markup;
  return createElement(tag, { ...attributes, ...(className && { className }) }, ...children.map(nodeOf));
}

/** A piece of a page that a page's own script can show as well. */
export function Marked({ of }: { readonly of: Markup }) {
  return <>{nodeOf(of)}</>;
}
