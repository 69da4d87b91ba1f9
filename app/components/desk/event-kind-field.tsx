import type { Lang } from "~/copy/define";
import { eventLabels } from "~/copy/moves/events";
import { EVENT_KIND_NAMES } from "~/domain/kernel/events";
import { SelectField } from "../ui/choice-fields";

type Props = { readonly lang: Lang; readonly label: string; readonly any: string; readonly chosen: string | undefined };

/** The kinds of events, by which a log is narrowed. */
export function EventKindField({ lang, label, any, chosen }: Props) {
  const options = EVENT_KIND_NAMES.map((kind) => ({ value: kind, label: eventLabels[lang][kind] }));
  return <SelectField lang={lang} optional name="kind" label={label} placeholder={any} defaultValue={chosen} options={options} />;
}
