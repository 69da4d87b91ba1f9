import { CheckboxGroup } from "~/components/ui/choice-fields";
import type { Lang } from "~/copy/define";
import { people } from "~/copy/people/people";
import type { Role } from "~/domain/kernel/actor";
import type { FormReply } from "~/forms/reply";

type Props = { readonly lang: Lang; readonly roles: readonly Role[]; readonly chosen: readonly Role[]; readonly reply: FormReply | null };

/** Boxes for the roles of one kind of organisation, each with what its holder does; called, not mounted, so that the form finds the label. */
export function roleChoices({ lang, roles, chosen, reply }: Props) {
  const t = people[lang];
  const options = roles.map((role) => ({ value: role, label: t.roles[role], hint: t.duties[role] }));
  return (
    <CheckboxGroup lang={lang} name="roles" label={t.role} hint={t.rolesHint} options={options} defaultValues={chosen} reply={reply} />
  );
}
