import type { Lang } from "~/copy/define";
import { logWords } from "~/copy/log/log";
import { type LogFilter, logWordsOf } from "~/forms/log/log-filter";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { EventKindField } from "../desk/event-kind-field";
import { FilterBar } from "../ui/list-tools";
import { DateField, TextField } from "../ui/text-fields";

type Props = { readonly lang: Lang; readonly filter: LogFilter; readonly filtered: boolean };

/** What the log is searched by; a typed line number leads to that line. */
export function LogFilters({ lang, filter, filtered }: Props) {
  const t = logWords[lang];
  const words = logWordsOf(filter);
  const shared = { lang, optional: true } as const;
  return (
    <FilterBar
      lang={lang}
      action={href(lang, paths.log.home)}
      {...(filtered ? { clearHref: href(lang, paths.log.home) } : {})}
      panelSet={words.unit !== "" || words.kind !== "" || words.from !== "" || words.to !== ""}
      panel={
        <>
          <TextField {...shared} name="unit" type="search" label={t.unit} hint={t.unitHint} defaultValue={words.unit} />
          <EventKindField lang={lang} label={t.kind} any={t.anyKind} chosen={words.kind} />
          <DateField {...shared} name="from" label={t.from} defaultValue={words.from} />
          <DateField {...shared} name="to" label={t.to} defaultValue={words.to} />
        </>
      }
    >
      <TextField {...shared} name="number" type="search" label={t.number} hint={t.numberHint} defaultValue={words.number} narrow />
      <TextField {...shared} name="line" label={t.goTo} inputMode="numeric" narrow />
    </FilterBar>
  );
}
