import type { Lang } from "~/copy/define";
import { type GuidePicture, guidePictures } from "~/copy/shell/guide-pictures";
import { paths } from "~/lib/paths";
import sizes from "./guide-pictures.json";

/** A part of a page as it looks; made anew by npm run pictures. */
export function GuideFigure({ lang, name }: { readonly lang: Lang; readonly name: GuidePicture }) {
  const t = guidePictures[lang];
  const { width, height } = sizes[name][lang];
  return (
    <figure className="guide-figure">
      <img src={paths.guidePicture(name, lang)} alt={t.alt[name]} width={width} height={height} loading="lazy" decoding="async" />
      <figcaption>{t.caption}</figcaption>
    </figure>
  );
}
