def subsets(members):
    """Every non-empty one, those of one member first."""
    every = [[member for d, member in enumerate(members) if i >> d & 1] for i in range(1, 2 ** len(members))]
    return sorted(every, key=len)


class Model(MultimodalModel):
    """
    Sutter, Daunhawer & Vogt 2021: 1/C Σ_S (E_{q_S}[Σ_d log p(x_d|z)] − KL(q_S ‖ p(z))) over the C subsets S of the
    modalities, q_S ∝ Π_{d ∈ S} q(z|x_d) (eq. 6, by lemma 1).
    """

    def forward(self, x, epsilon, step):
        experts = self.experts(x)  # q(z|x_d)
        q = Mixture([product_of_experts(subset, with_prior=False) for subset in subsets(experts)])  # 1/C Σ_S q_S(z|x)
        z = q.sample(epsilon)  # z_S ~ q_S, [C, K, B, D_z]
        reconstruction = self.log_likelihood(x, z).mean()  # 1/C Σ_S E[Σ_d log p(x_d|z)]
        kl = sum(subset.kl().mean() for subset in q.components) / len(q.components)  # 1/C Σ_S KL(q_S ‖ p)

        objective = reconstruction - kl
        return objective, {"objective": objective, "reconstruction": reconstruction, "kl": kl}
