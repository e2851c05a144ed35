/** What may stand between a layer's sum and its output; `linear` is nothing. No tensors, so that a page can list them. */
export const activations = ["tanh", "relu", "elu", "softplus", "sigmoid"] as const;
export type Activation = (typeof activations)[number];
export type LayerActivation = Activation | "linear";
