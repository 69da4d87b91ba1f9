import type { Lang } from "~/copy/define";
import { eventLog } from "~/copy/desk/event-log";
import { actedAs } from "~/copy/people/roles-text";
import { lists } from "~/copy/shell/lists";
import { EVENT_ROLES, eventWords } from "~/forms/desk/event-filter";
import { withWords } from "~/forms/narrow";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { EventLog } from "~/reads/desk/event-log";
import { SelectField } from "../ui/choice-fields";
import { DataTable } from "../ui/data-table";
import { sortable } from "../ui/list-columns";
import { EmptyState, FilterBar, Pagination, TakeAway } from "../ui/list-tools";
import { DateField, TextField } from "../ui/text-fields";
import { eventColumns } from "./event-columns";
import { EventKindField } from "./event-kind-field";

type Props = {
  readonly lang: Lang;
  readonly log: EventLog;
  /** Whether the reader may know who pressed. */
  readonly seesPeople: boolean;
};

function Filters({ lang, log }: Omit<Props, "seesPeople">) {
  const t = eventLog[lang];
  const words = eventWords(log.filter);
  const shared = { lang, optional: true } as const;
  return (
    <FilterBar
      lang={lang}
      action={href(lang, paths.office.events)}
      {...(log.filtered ? { clearHref: href(lang, paths.office.events) } : {})}
      panelSet={log.filtered}
      panel={
        <>
          <DateField {...shared} name="from" label={t.from} defaultValue={words.from} />
          <DateField {...shared} name="to" label={t.to} defaultValue={words.to} />
          <SelectField
            {...shared}
            name="role"
            label={t.role}
            placeholder={t.anyRole}
            defaultValue={words.role}
            options={EVENT_ROLES.map((role) => ({ value: role, label: actedAs(lang, role) }))}
          />
          <EventKindField lang={lang} label={t.kind} any={t.anyKind} chosen={words.kind} />
          <SelectField
            {...shared}
            name="order"
            label={lists[lang].order}
            placeholder={null}
            defaultValue={words.order}
            options={[
              { value: "", label: lists[lang].newest },
              { value: "time", label: lists[lang].oldest },
            ]}
          />
        </>
      }
    >
      <TextField {...shared} name="unit" type="search" label={t.unit} hint={t.unitHint} defaultValue={words.unit} />
    </FilterBar>
  );
}

/** 事件日志: searched by day, unit, role and kind. */
export function EventLogPage({ lang, log, seesPeople }: Props) {
  const t = eventLog[lang];
  const words = eventWords(log.filter);
  const other = (change: Readonly<Record<string, string>> = {}) => href(lang, withWords(paths.office.events, { ...words, ...change }));
  return (
    <div className="space-y-5">
      <div className="space-y-2">
        <h1>{t.title}</h1>
        <p className="max-w-prose text-ink-soft">{t.lead}</p>
      </div>
      <Filters lang={lang} log={log} />
      <DataTable
        grid
        lang={lang}
        caption={t.title}
        captionHidden
        rows={log.rows}
        rowKey={(row) => row.hash}
        empty={<EmptyState title={t.none}>{t.noneText}</EmptyState>}
        columns={sortable(eventColumns(lang, seesPeople), log.filter.order, (order) => other({ order }))}
      />
      <Pagination
        lang={lang}
        firstHref={log.first ? null : other()}
        nextHref={log.next ? other({ after: log.next }) : null}
        summary={t.count(log.count)}
      />
      {log.rows.length > 0 ? (
        <TakeAway lang={lang} title={t.title} hrefOf={(format) => href(lang, withWords(paths.exports.events(format), words))} />
      ) : null}
    </div>
  );
}
