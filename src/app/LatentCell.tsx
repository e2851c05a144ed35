import { latentKinds } from "../panels/latentName";
import { useRun } from "../runs/state";
import { panel } from "./panel";

// Its code is on its way while the page paints for the first time; that for discrete latents comes when they do.
const loading = import("../panels/latent/LatentPanel");
const LatentPanel = panel(
  () => loading,
  (module) => module.LatentPanel,
);
const CodesPanel = panel(
  () => import("../panels/codes/CodesPanel"),
  (module) => module.CodesPanel,
);

/** The latent space in the form that the variant's latents have. */
export function LatentCell() {
  const { isContinuous } = latentKinds(useRun((state) => state.settings.variant));
  return isContinuous ? <LatentPanel /> : <CodesPanel />;
}
