/** A share of a hundred as a bar, drawn on the server; the number stands in words beside it. `percent` from 0 to 100. */
export function ShareBar({ percent }: { readonly percent: number }) {
  return (
    <svg className="share-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="share-rest" width="100" height="8" />
      <rect className="share-part" width={percent} height="8" />
    </svg>
  );
}
