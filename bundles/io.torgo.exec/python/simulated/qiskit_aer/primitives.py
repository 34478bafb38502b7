"""Samplers and estimators under the name of the separate package."""

from qiskit.primitives import BackendEstimatorV2, BackendSamplerV2

try:
    from qiskit.primitives import Estimator, Sampler
except ImportError:
    # A real qiskit of today has the second form only.
    Estimator = Sampler = None

EstimatorV2, SamplerV2 = BackendEstimatorV2, BackendSamplerV2

__all__ = ["Estimator", "EstimatorV2", "Sampler", "SamplerV2"]
