"""Samplers and estimators under their names of all versions."""

from ._primitives import Estimator, EstimatorV2, Sampler, SamplerV2

StatevectorSampler = SamplerV2
StatevectorEstimator = EstimatorV2
BackendSamplerV2 = SamplerV2
BackendEstimatorV2 = EstimatorV2

__all__ = ["BackendEstimatorV2", "BackendSamplerV2", "Estimator", "EstimatorV2", "Sampler", "SamplerV2",
           "StatevectorEstimator", "StatevectorSampler"]
