import { Fragment } from "react";

const papers = {
  rainforth: { name: "Rainforth et al. 2018", href: "https://arxiv.org/abs/1802.04537" },
  roeder: { name: "Roeder et al. 2017", href: "https://arxiv.org/abs/1703.09194" },
  shi: { name: "Shi et al. 2019", href: "https://arxiv.org/abs/1911.03393" },
  tucker: { name: "Tucker et al. 2019", href: "https://arxiv.org/abs/1810.04152" },
} as const;

/** Links to the papers that a part is from. */
export function Sources({ of }: { readonly of: readonly (keyof typeof papers)[] }) {
  return of.map((id, i) => (
    <Fragment key={id}>
      {i > 0 && " · "}
      <a href={papers[id].href} target="_blank" rel="noreferrer">
        {papers[id].name}
      </a>
    </Fragment>
  ));
}
