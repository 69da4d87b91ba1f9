import type { Lang } from "~/copy/define";
import { posting } from "~/copy/posting/posting";
import { href } from "~/lib/lang";
import type { WorkHead } from "~/reads/desk/work-facts";
import { Typed } from "../posting/term-value";
import { Breadcrumbs } from "../ui/navigation";
import { StatusTag } from "../ui/status-tag";
import { TurnLine } from "./turn-line";

type Props = {
  readonly lang: Lang;
  readonly head: WorkHead;
  /** The desk's own working page, and its list with the list's name. */
  readonly base: string;
  readonly list: { readonly path: string; readonly label: string };
  /** This page's own heading, where it does one thing with the commission. */
  readonly page?: string;
};

/** What stands above every page on which one works on a commission: where one is, what it is, how it stands. */
export function WorkHeader({ lang, head, base, list, page }: Props) {
  const name = head.title ? <Typed lang={lang} text={head.title} /> : posting[lang].untitled;
  const crumbs = [{ label: list.label, href: href(lang, list.path) }, page ? { label: name, href: href(lang, base) } : { label: name }];
  return (
    <header className="space-y-3">
      <Breadcrumbs lang={lang} crumbs={page ? [...crumbs, { label: page }] : crumbs} />
      <h1>{page ?? name}</h1>
      <p className="flex flex-wrap items-center gap-3">
        {page ? <strong>{name}</strong> : null}
        {head.number ? <span className="figures">{head.number}</span> : null}
        <StatusTag lang={lang} status={head.status} held={head.held} />
      </p>
      <TurnLine lang={lang} turns={head.turns} />
    </header>
  );
}
