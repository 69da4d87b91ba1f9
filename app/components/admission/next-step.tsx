import { agencyProfile } from "~/copy/admission/agency-profile";
import type { Lang } from "~/copy/define";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { AgencyProfile } from "~/reads/admission/agency-profile";
import { LinkButton } from "../ui/button";

export const STEP_PATHS = {
  facts: paths.agency.facts,
  items: paths.agency.items,
  qualifications: paths.agency.qualifications,
  commitment: paths.agency.commitment,
} as const;

type Props = { readonly lang: Lang; readonly file: AgencyProfile; readonly here?: keyof typeof STEP_PATHS };

/** The first step to admission that is still open, unless it is the one shown here; nothing once the agency is admitted. */
export function NextStep({ lang, file, here }: Props) {
  const step = file.steps.find(({ done }) => !done);
  if (file.status !== "draft" || !step || step.key === here) return null;
  const t = agencyProfile[lang];
  return (
    <LinkButton look="primary" href={href(lang, STEP_PATHS[step.key])}>
      {t.nextStep(t.steps[step.key])}
    </LinkButton>
  );
}
